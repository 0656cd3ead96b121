/* Where the words of the cues stand on the page, as ranges: the page itself stays as it is. */

const NOT_SPOKEN = ".explanation, .meaning";

export class SpokenText {
  constructor(cues, prefix) {
    this.cues = cues;
    this.prefix = prefix;
    this.first = firstWords(cues);
    this.blocks = new Map();
  }

  element(sentence) {
    const cue = this.cues[sentence];
    return cue && document.getElementById(this.prefix + cue.block);
  }

  /* Both are null where the page does not say what the recording says. */
  word(sentence, word) {
    const range = this.ranges(sentence)[this.first[sentence] + word];
    return range?.toString() === this.cues[sentence]?.words[word]?.text ? range : null;
  }

  /* A picture is shown as a whole. */
  sentence(sentence) {
    const element = this.element(sentence);
    if (element?.matches("img")) return around(element);
    const first = this.word(sentence, 0);
    const last = this.word(sentence, this.cues[sentence]?.words.length - 1);
    if (!first || !last) return null;
    const range = first.cloneRange();
    range.setEnd(last.endContainer, last.endOffset);
    return range;
  }

  ranges(sentence) {
    const element = this.element(sentence);
    if (!element) return [];
    if (!this.blocks.has(element)) this.blocks.set(element, wordRanges(element));
    return this.blocks.get(element);
  }

  /* Returns the sentences that are headings. */
  headings() {
    const isHeading = (sentence) => this.element(sentence)?.matches("h1, h2, h3, h4");
    return [...this.cues.keys()].filter(isHeading);
  }

  /* Returns the sentence at a point of the view, or -1. */
  at(x, y) {
    return this.cues.findIndex((_, sentence) =>
      [...(this.sentence(sentence)?.getClientRects() ?? [])].some(
        (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
      ),
    );
  }
}

/* For each sentence, the number of its first word in its block. */
function firstWords(cues) {
  let group;
  let count = 0;
  return cues.map(({ id, block, words }) => {
    const own = block + id.split("@")[1];
    const first = own === group ? count : 0;
    group = own;
    count = first + words.length;
    return first;
  });
}

function around(element) {
  const range = document.createRange();
  range.selectNode(element);
  return range;
}

function wordRanges(element) {
  const nodes = [];
  let text = "";
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(NOT_SPOKEN)) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const range = document.createRange();
    const first = nodeAt(nodes, index);
    const last = nodeAt(nodes, index + word.length - 1);
    range.setStart(first.node, index - first.start);
    range.setEnd(last.node, index + word.length - last.start);
    return range;
  });
}

function nodeAt(nodes, character) {
  return nodes.findLast(({ start }) => start <= character);
}
