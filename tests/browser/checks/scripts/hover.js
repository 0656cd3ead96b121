const faults = [];
for (const sheet of document.styleSheets) {
  for (const rule of sheet.cssRules) {
    const shows = rule.style && ["display", "visibility", "opacity"].some(name => rule.style[name]);
    if (shows && /:hover/.test(rule.selectorText) && !/:focus/.test(rule.selectorText)) {
      faults.push(`shown to a pointer only: ${rule.selectorText}`);
    }
  }
}
return faults;
