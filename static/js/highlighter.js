/* Shows the spoken sentence and the spoken word. Where the browser cannot paint ranges apart, the
   block stands for the sentence: with forced colours all ranges look alike. So does a picture.
   Source: CSS Custom Highlight API, level 1. */

let marked = null;

export function highlight(block, sentence, word) {
  clearHighlight();
  const isText = !block?.matches("img");
  if (isText && globalThis.Highlight && !matchMedia("(forced-colors: active)").matches) {
    paint("sentence", sentence, 0);
  } else {
    marked = block;
    marked?.classList.add("is-spoken");
  }
  paint("word", word, 1);
}

function paint(name, range, priority) {
  if (!range || !globalThis.Highlight) return;
  const painted = new Highlight(range);
  painted.priority = priority;
  CSS.highlights.set(name, painted);
}

export function clearHighlight() {
  globalThis.CSS?.highlights?.clear();
  marked?.classList.remove("is-spoken");
}
