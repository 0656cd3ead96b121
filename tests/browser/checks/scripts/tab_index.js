return [...document.querySelectorAll("[tabindex]")].filter(e => e.tabIndex > 0)
  .map(e => `out of order by tabindex: ${e.outerHTML.slice(0, 80)}`);
