const live = [...document.querySelectorAll("[aria-live], [role=status], [role=alert], [role=log], output")];
const loud = live.filter(e => e.role === "alert" || e.ariaLive === "assertive");
const timed = live.filter(e => e.querySelector("time, audio") || /\d:\d\d/.test(e.textContent));
return [
  ...loud.map(e => `interrupts a reader: ${e.outerHTML.slice(0, 80)}`),
  ...timed.map(e => `speaks with every second: ${e.outerHTML.slice(0, 80)}`),
];
