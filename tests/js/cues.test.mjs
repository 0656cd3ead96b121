import assert from "node:assert/strict";
import { test } from "node:test";

import { parseCues, placeAt, wordAtCharacter } from "../../static/js/cues.js";

const FILE = `WEBVTT

title.1
00:00:00.000 --> 00:00:01.500
Meepraten <00:00:00.820>in <00:00:00.975>Uden

wat-is-het-2.1@wat-is-het-5
01:00:02.000 --> 01:00:03.250
R&amp;D <01:00:02.500>&lt;nu&gt;
`;

test("a cue has its block, its times and its words", () => {
  const [title, header] = parseCues(FILE);
  assert.deepEqual(title, {
    id: "title.1",
    block: "title",
    start: 0,
    end: 1.5,
    words: [
      { text: "Meepraten", start: 0 },
      { text: "in", start: 0.82 },
      { text: "Uden", start: 0.975 },
    ],
  });
  assert.equal(header.block, "wat-is-het-2");
  assert.equal(header.start, 3602);
  assert.deepEqual(header.words.map(({ text }) => text), ["R&D", "<nu>"]);
});

test("lines may end as on Windows", () => {
  assert.deepEqual(parseCues(FILE.replaceAll("\n", "\r\n")), parseCues(FILE));
});

for (const text of ["", "WEBVTT\n", "<!doctype html>\n\n<p>404</p>", "WEBVTT\n\nhalf a cue"]) {
  test(`${JSON.stringify(text)} is no file of cues`, () => {
    assert.throws(() => parseCues(text));
  });
}

test("the word that is heard is the one whose time has come", () => {
  const cues = parseCues(FILE);
  const places = [0, 0.819, 0.82, 1.499, 1.5, 3601.9, 3602.6].map((time) => {
    const { sentence, word } = placeAt(cues, time);
    return [sentence, word];
  });
  assert.deepEqual(places, [[0, 0], [0, 0], [0, 1], [0, 2], [0, -1], [0, -1], [1, 1]]);
});

test("before the first sentence nothing is heard", () => {
  assert.deepEqual(placeAt([{ start: 1, end: 2, words: [] }], 0.5), { sentence: -1, word: -1 });
  assert.deepEqual(placeAt([], 3), { sentence: -1, word: -1 });
});

test("a character of a sentence belongs to one word", () => {
  const words = [{ text: "De" }, { text: "raad" }, { text: "praat." }];
  assert.deepEqual([0, 1, 2, 3, 6, 8, 13].map((at) => wordAtCharacter(words, at)), [0, 0, 0, 1, 1, 2, 2]);
});
