const faults = document.getAnimations().map(a => `moves by itself: ${a.effect.target.outerHTML.slice(0, 80)}`);
faults.push(...[...document.querySelectorAll("marquee, blink")].map(e => `moves: ${e.outerHTML}`));
if (document.querySelector("meta[http-equiv=refresh]")) faults.push("the page renews itself");
for (const e of document.querySelectorAll("*")) {
  if (getComputedStyle(e).scrollBehavior === "smooth") faults.push(`scrolls with movement: ${e.tagName}`);
}
return faults;
