// A chapter of the whole guide and the page of that topic are one thing.
const place = ({pathname, hash}) => pathname.replace(/[^/]*$/, "") + (hash.slice(1) || pathname.split("/").pop());
const [vague] = arguments, faults = [], targets = new Map();
for (const link of document.querySelectorAll("a[href]")) {
  if (!link.checkVisibility()) continue;
  const text = (link.ariaLabel ?? link.textContent).replace(/\s+/g, " ").trim().toLowerCase();
  const words = text.replace(/[.…!]+$/, "");
  if (!text && !link.querySelector("img[alt]:not([alt=''])")) faults.push(`a link without words: ${link.href}`);
  if (vague.includes(words)) faults.push(`a link does not say where it goes: ${text}`);
  const kind = link.matches(".term") ? "term " : "";
  if (!targets.has(kind + text)) targets.set(kind + text, place(link));
  else if (targets.get(kind + text) !== place(link)) faults.push(`one text, two targets: ${text}`);
}
return faults;
