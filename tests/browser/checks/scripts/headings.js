const found = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")]
  .filter(e => e.checkVisibility());
const faults = [];
let last = 0;
for (const heading of found) {
  const level = Number(heading.ariaLevel ?? heading.tagName[1]);
  if (!heading.textContent.trim()) faults.push(`an empty heading h${level}`);
  if (level > last + 1) faults.push(`h${level} after h${last}: ${heading.textContent}`);
  last = level;
}
const first = found.filter(e => e.tagName === "H1").length;
if (first !== 1) faults.push(`${first} headings h1`);
for (const e of document.querySelectorAll("main p")) {
  const only = e.childNodes.length === 1 && e.firstChild.matches?.("strong, b");
  if (only && !e.closest("dl, [role=note], dialog")) faults.push(`looks like a heading: ${e.textContent}`);
}
return faults;
