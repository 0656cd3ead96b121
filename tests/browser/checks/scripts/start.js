document.activeElement.blur();
getSelection().removeAllRanges();
scrollTo(0, 0);
window.stops = new Map([...document.querySelectorAll("*")].map((e, i) => [e, i]));
