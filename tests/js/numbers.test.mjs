import assert from "node:assert/strict";
import { test } from "node:test";

import { inWords, numberInWords } from "../../static/js/numbers.js";

function speak(lang) {
  globalThis.document = { documentElement: { lang } };
}

test("a time is said in whole minutes and seconds", () => {
  speak("nl");
  assert.equal(inWords(80.9), "1 minuut 20 seconden");
  assert.equal(inWords(185), "3 minuten 5 seconden");
  assert.equal(inWords(0), "0 seconden");
  assert.equal(inWords(3601), "60 minuten 1 seconde");
});

test("a time is said by the rules of the language", () => {
  speak("ar-EG");
  assert.match(inWords(120), /دقيقتان|دقيقة/);
});

test("a speed is written as the language writes numbers", () => {
  speak("nl");
  assert.equal(numberInWords(1.5), "1,5");
});
