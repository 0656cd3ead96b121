/* The voice of the reader's own device. Voices that send the text elsewhere are never used. */

import { wordAtCharacter } from "./cues.js";

export function deviceVoices(language) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const [wanted] = language.split("-");
  return voices.filter((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === wanted);
}

export class DeviceVoice {
  /* The listener is told: show(sentence, word), ended(), backToRecording(). */
  constructor(voice, listener) {
    this.voice = voice;
    this.listener = listener;
  }

  play(cues, sentence, rate) {
    this.pause();
    if (sentence >= cues.length) {
      this.listener.ended();
      return;
    }
    const { words } = cues[sentence];
    const utterance = new SpeechSynthesisUtterance(words.map(({ text }) => text).join(" "));
    Object.assign(utterance, { voice: this.voice, lang: this.voice.lang, rate });
    // What is cancelled still reports its end: only the last one counts.
    const isCurrent = () => this.utterance === utterance;
    utterance.onboundary = ({ charIndex }) => {
      if (isCurrent()) this.listener.show(sentence, wordAtCharacter(words, charIndex));
    };
    utterance.onend = () => isCurrent() && this.play(cues, sentence + 1, rate);
    utterance.onerror = () => isCurrent() && this.listener.backToRecording();
    this.utterance = utterance;
    this.listener.show(sentence, 0);
    speechSynthesis.speak(utterance);
  }

  pause() {
    this.utterance = null;
    speechSynthesis.cancel();
  }
}
