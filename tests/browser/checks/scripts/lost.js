const faults = [];
for (const e of document.querySelectorAll("main *, header *, footer *")) {
  const style = getComputedStyle(e);
  if (!e.checkVisibility() || e.closest(".visually-hidden, thead, template, audio, input")) continue;
  const cuts = ["hidden", "clip"].includes(style.overflowY) || ["hidden", "clip"].includes(style.overflowX);
  if (cuts && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)) {
    faults.push(`text is cut off: ${e.outerHTML.slice(0, 80)}`);
  }
}
return faults;
