import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { keepPlace, placeOf } from "../../static/js/places.js";
import { forget, remember, remembered } from "../../static/js/storage.js";

class Storage extends Map {
  getItem(key) {
    return this.get(key) ?? null;
  }
  setItem(key, value) {
    this.set(key, value);
  }
  removeItem(key) {
    this.delete(key);
  }
}

beforeEach(() => {
  globalThis.localStorage = new Storage();
  forget();
});

test("what is remembered stays, and changes one by one", () => {
  assert.equal(remember({ speed: 2 }), true);
  remember({ voice: "a" });
  assert.deepEqual(remembered(), { speed: 2, voice: "a" });
});

test("a storage that holds something else is as an empty one", () => {
  for (const text of ["{", "null", "3", '"x"']) {
    localStorage.setItem("meepraten", text);
    assert.equal(remembered().speed, undefined);
  }
});

test("a closed storage is told, and the page remembers for itself", () => {
  globalThis.localStorage = undefined;
  assert.equal(remember({ speed: 2 }), false);
  assert.equal(remembered().speed, 2);
  forget();
  assert.deepEqual(remembered(), {});
});

test("a place is kept for each recording, with the beginning of its sentence", () => {
  const words = "Dit is een zin die langer is dan er op de knop past vandaag".split(" ");
  keepPlace("a", { id: "x.1", start: 3, words: words.map((text) => ({ text })) });
  keepPlace("b", { id: "y.1", start: 4, words: [{ text: "Kort." }] });
  assert.equal(placeOf("a").text, "Dit is een zin die langer is dan er op de kno…");
  assert.deepEqual(placeOf("b"), { id: "y.1", time: 4, text: "Kort." });
  keepPlace("a");
  assert.equal(placeOf("a"), undefined);
  assert.equal(placeOf("b").time, 4);
});
