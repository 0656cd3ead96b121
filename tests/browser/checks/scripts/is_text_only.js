const style = getComputedStyle(arguments[0]);
return style.borderStyle === "none" && style.backgroundColor === "rgba(0, 0, 0, 0)";
