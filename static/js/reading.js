/* Reading along: which sentence and which word of the text are heard, and how the page shows them. */

import { parseCues, placeAt } from "./cues.js";
import { fetchText } from "./fetching.js";
import { follow } from "./follower.js";
import { clearHighlight, highlight } from "./highlighter.js";
import { keepPlace } from "./places.js";
import { SpokenText } from "./spoken-text.js";

const JUST_INSIDE_S = 0.001;

export class Reading {
  constructor(name, prefix) {
    Object.assign(this, { name, prefix, sentence: -1, word: -1, isHighlighting: true });
    this.take([]);
  }

  /* Without cues there is nothing to show, and everything else works. */
  async load(address) {
    const text = await fetchText(address).catch(() => "");
    this.take(text ? parseCues(text) : []);
  }

  take(cues) {
    this.cues = cues;
    this.spokenText = new SpokenText(cues, this.prefix);
  }

  get end() {
    return this.cues.at(-1)?.end ?? 0;
  }

  /* Returns when a sentence is heard, undefined where there is none. */
  start(sentence) {
    const cue = this.cues[sentence];
    return cue && cue.start + JUST_INSIDE_S;
  }

  startOfSentence(id) {
    return this.start(this.cues.findIndex((cue) => cue.id === id));
  }

  startOfBlock(id) {
    return this.start(this.cues.findIndex(({ block }) => this.prefix + block === id));
  }

  headingBefore() {
    return this.spokenText.headings().findLast((sentence) => sentence < this.sentence) ?? 0;
  }

  headingAfter() {
    return this.spokenText.headings().find((sentence) => sentence > this.sentence);
  }

  sentenceAt(time) {
    return placeAt(this.cues, time).sentence;
  }

  showTime(time, bottom, isAsked) {
    const { sentence, word } = placeAt(this.cues, time);
    if (sentence === this.sentence && word === this.word && !isAsked) return;
    this.show(sentence, word, bottom, isAsked);
  }

  /* The view ends at the bottom given. What a reader asked for comes into view in any case. */
  show(sentence, word, bottom, isAsked) {
    const isNew = sentence !== this.sentence;
    Object.assign(this, { sentence, word });
    this.paint();
    if (isNew) keepPlace(this.name, this.cues[sentence]);
    if (isNew || isAsked) follow(this.spokenText.sentence(sentence), bottom, isAsked);
  }

  paint() {
    if (!this.isHighlighting) {
      clearHighlight();
      return;
    }
    const { spokenText, sentence, word } = this;
    const range = spokenText.sentence(sentence);
    highlight(spokenText.element(sentence), range, spokenText.word(sentence, word));
  }

  /* The text was heard to its end. */
  finish() {
    clearHighlight();
    keepPlace(this.name);
    this.sentence = -1;
  }
}
