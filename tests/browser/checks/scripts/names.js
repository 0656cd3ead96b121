const faults = [];
for (const e of document.querySelectorAll("a[href], button, input, select, summary, [role=button]")) {
  if (!e.checkVisibility() || e.type === "hidden") continue;
  const shown = (e.matches("input, select") ? e.labels?.[0]?.textContent ?? "" : e.innerText).trim();
  const label = e.getAttribute("aria-label");
  if (label && shown && !label.toLowerCase().includes(shown.toLowerCase())) {
    faults.push(`the name "${label}" lacks the words that are shown: ${shown}`);
  }
  if (!shown && !label && !e.getAttribute("aria-labelledby") && !e.querySelector("img[alt]")) {
    faults.push(`a control without visible words: ${e.outerHTML.slice(0, 80)}`);
  }
}
for (const e of document.querySelectorAll("[onclick], div[tabindex='0'], span[tabindex='0']")) {
  if (!e.matches("a[href], button, input, select, textarea, summary, [role]")) {
    faults.push(`a control that says of itself nothing: ${e.outerHTML.slice(0, 80)}`);
  }
}
return faults;
