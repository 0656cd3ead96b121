/* Shows the spoken sentence and the spoken word. Where the browser cannot paint a range, the whole
   block is marked. Source: CSS Custom Highlight API, level 1. */

let marked = null;

export function highlight(block, sentence, word) {
  clearHighlight();
  if (globalThis.Highlight) {
    paint("sentence", sentence, 0);
    paint("word", word, 1);
  } else {
    marked = block;
    marked?.classList.add("is-spoken");
  }
}

function paint(name, range, priority) {
  if (!range) return;
  const painted = new Highlight(range);
  painted.priority = priority;
  CSS.highlights.set(name, painted);
}

export function clearHighlight() {
  globalThis.CSS?.highlights?.clear();
  marked?.classList.remove("is-spoken");
}
