/* Keeps the spoken sentence in view. A reader who has scrolled away from it is left alone. */

let last = null;

/* The view ends at the bottom given, where the controls begin. */
export function follow(range, bottom, isAsked) {
  const before = last;
  last = range;
  if (!range || isInView(range, bottom)) return;
  if (!isAsked && before && !isInView(before, bottom)) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = range.getBoundingClientRect().top - innerHeight / 4;
  scrollBy({ top, behavior: isCalm ? "instant" : "smooth" });
}

function isInView(range, end) {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= end;
}
