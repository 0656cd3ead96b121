import assert from "node:assert/strict";
import { test } from "node:test";

import { headingBack, headingOn, sentenceBack, sentenceOn } from "../../static/js/steps.js";

/* Sentences that begin every ten seconds; the first and the third are headings. */
function listeningAt(sentence, time) {
  const reading = {
    sentence,
    start: (number) => number * 10,
    headingBefore: () => [0, 2].findLast((heading) => heading < sentence) ?? 0,
    headingAfter: () => [0, 2].find((heading) => heading > sentence),
  };
  return { reading, time, toSentence(number) { this.went = number; } };
}

function after(step, sentence, time = sentence * 10) {
  const listening = listeningAt(sentence, time);
  step(listening);
  return listening.went;
}

test("back goes to the sentence before, or begins again where one is well into it", () => {
  assert.equal(after(sentenceBack, 3, 33), 2);
  assert.equal(after(sentenceBack, 3, 34), 3);
});

test("back stays at the first sentence", () => {
  assert.equal(after(sentenceBack, 0), 0);
});

test("on goes to the next sentence", () => {
  assert.equal(after(sentenceOn, 3), 4);
});

test("headings are found on both sides", () => {
  assert.equal(after(headingBack, 4), 2);
  assert.equal(after(headingBack, 1), 0);
  assert.equal(after(headingOn, 1), 2);
});
