/* Where the editor was on a page, kept while it is loaded again. */

const BLOCKS = "main [id]";
const FOCUSABLE = "a[href], button, input, select, summary, textarea";
const key = `preview:${location.pathname}`;

/* Keeps the first block in view and how far it is from the top: text above it may come or go. A place
   that was kept and not returned to yet stays: the page is then loaded twice in a row. */
export function keepPlace() {
  if (sessionStorage.getItem(key)) return;
  const block = [...document.querySelectorAll(BLOCKS)].find(
    (element) => element.getBoundingClientRect().bottom > 0,
  );
  const place = {
    block: scrollY > 0 && block ? block.id : null,
    top: block?.getBoundingClientRect().top,
    sentence: document.activeElement.dataset.sentence,
    focus: focusable().indexOf(document.activeElement),
  };
  sessionStorage.setItem(key, JSON.stringify(place));
}

export function returnToPlace() {
  const kept = sessionStorage.getItem(key);
  if (!kept) return;
  sessionStorage.removeItem(key);
  const { block, top, sentence, focus } = JSON.parse(kept);
  const behind = document.querySelector(`[data-sentence="${sentence}"]`);
  (behind ?? focusable()[focus])?.focus({ preventScroll: true });
  const element = block && document.getElementById(block);
  if (element) scrollBy({ top: element.getBoundingClientRect().top - top, behavior: "instant" });
}

function focusable() {
  return [...document.querySelectorAll(FOCUSABLE)];
}
