const of = (selector) => [...document.querySelectorAll(selector)];
const faults = [];
for (const [name, selector] of [["main", "main"], ["banner", "body > header"],
                                ["contentinfo", "body > footer"]]) {
  if (of(selector).length !== 1) faults.push(`${of(selector).length} landmarks ${name}`);
}
const name = (e) => (e.getAttribute("aria-label")
  ?? document.getElementById(e.getAttribute("aria-labelledby"))?.textContent ?? "").trim();
const seen = new Set();
for (const e of of("nav, section[aria-labelledby], section[aria-label], [role=region]")) {
  const key = `${e.tagName} ${name(e)}`;
  if (!name(e)) faults.push(`a landmark without a name: ${e.outerHTML.slice(0, 80)}`);
  if (seen.has(key)) faults.push(`two landmarks with one name: ${key}`);
  seen.add(key);
}
const skip = of("a[href^='#']")[0];
const target = skip && document.getElementById(skip.hash.slice(1));
if (!skip || of("a, button, input")[0] !== skip || !target?.closest("main")) {
  faults.push("the first control does not lead to the text");
}
const loose = [...document.body.children].filter(
  e => !e.matches("header, footer, main, nav, .skip-link, script, template, dialog, .page, .ruler"));
faults.push(...loose.map(e => `outside every landmark: ${e.outerHTML.slice(0, 80)}`));
return faults;
