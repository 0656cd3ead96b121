/* Listening to a text: on top of the browser's own player, which stays where this cannot start. */

import { parseCues, placeAt } from "./cues.js";
import { DeviceVoice, deviceVoices } from "./device-voice.js";
import { button, fetchPage, fetchText } from "./elements.js";
import { follow } from "./follower.js";
import { clearHighlight, highlight } from "./highlighter.js";
import { setMediaSession } from "./media-session.js";
import { inWords, numberInWords } from "./numbers.js";
import { keepPlace, placeOf } from "./places.js";
import { SpokenText } from "./spoken-text.js";
import { remember, remembered } from "./storage.js";
import { loadStyle } from "./style.js";

const RESTART_AFTER_S = 3;
const JUST_INSIDE_S = 0.001;
let active = null;

export class Player {
  constructor(section) {
    this.section = section;
    this.audio = section.querySelector("audio");
    if (!this.audio) return;
    this.article = section.closest("article");
    this.texts = section.closest(".text").dataset;
    this.prefix = section.dataset.prefix;
    // The name of a recording without its digest, so that a new recording keeps the place.
    this.name = this.audio.src.split("/").pop().split(".").slice(0, -2).join(".");
    this.sentence = -1;
    this.toggleButton = button("button player__play", this.texts.textPlay, () => this.toggle());
    this.controls = document.createElement("div");
    this.controls.innerHTML = '<div class="player__bar"></div>';
    this.bar = this.controls.firstChild;
    this.bar.append(this.toggleButton);
    this.offerPlaces();
    this.audio.controls = false;
    this.audio.after(this.controls);
  }

  /* Where a reader can begin: where they were, or at any heading. */
  offerPlaces() {
    const place = placeOf(this.name);
    if (place) {
      const text = this.texts.textResume.replace("{}", () => place.text);
      this.resumeButton = button("button player__resume", text, () => this.resume(place));
      this.controls.append(this.resumeButton);
      this.toggleButton.textContent = this.texts.textRestart;
    }
    for (const heading of this.article.querySelectorAll(":is(h2, h3)[id]")) {
      if (heading.closest("nav, .player") || !heading.id.startsWith(this.prefix)) continue;
      const here = button("from-here", this.texts.textFromHere, () => this.fromBlock(heading.id));
      here.insertAdjacentHTML("beforeend", '<span class="visually-hidden"></span>');
      here.lastChild.append(": ", ...heading.cloneNode(true).childNodes);
      heading.after(here);
    }
  }

  /* Once for each text, when the reader first listens to it. */
  async addControls() {
    const { href } = document.querySelector('[data-module="settings-link"]');
    const page = await fetchPage(href);
    const { content } = page.getElementById("player-controls");
    const [bar, ...others] = document.importNode(content, true).firstElementChild.children;
    const [back, ...rest] = bar.children;
    this.bar.prepend(back);
    this.bar.append(...rest);
    this.controls.append(...others);
    Object.assign(this.controls.dataset, content.firstElementChild.dataset);
    this.controls.className = "player__controls";
    this.part = (name) => this.controls.querySelector(`[data-part="${name}"]`);
    this.listen();
  }

  listen() {
    this.controls.addEventListener("click", ({ target }) => {
      const { action, speed } = target.closest("button")?.dataset ?? {};
      if (action) this[action]();
      if (speed) this.setSpeed(Number(speed));
    });
    this.controls.addEventListener("input", ({ target }) => this[target.name](target));
    for (const event of ["play", "pause", "seeked", "timeupdate"]) {
      this.audio.addEventListener(event, () => this.update());
    }
    document.addEventListener("click", (event) => this.fromPoint(event));
    globalThis.speechSynthesis?.addEventListener("voiceschanged", () => {
      if (active === this && !this.isPlaying) this.offerVoices();
    });
    this.audio.addEventListener("ended", () => this.ended());
    this.audio.addEventListener("error", () => this.broken());
  }

  /* Returns a text of the template with its places filled in order. */
  text(name, ...values) {
    const text = this.controls.dataset[name] ?? this.texts[name];
    return values.reduce((filled, value) => filled.replace("{}", () => value), text);
  }

  say(message) {
    this.part("message").textContent = message;
  }

  get isPlaying() {
    return this.device ? Boolean(this.device.utterance) : !this.audio.paused;
  }

  get time() {
    return this.device ? (this.cues[this.sentence]?.start ?? 0) : this.audio.currentTime;
  }

  get duration() {
    return this.audio.duration || this.cues.at(-1)?.end || 0;
  }

  /* Makes this the text that is listened to; throws where its controls cannot be had. */
  async prepare() {
    if (active !== this) active?.stop();
    active = this;
    if (!this.part) await Promise.all([this.addControls(), loadStyle()]);
    if (!this.cues?.length) await this.loadCues();
    const { speed = 1, hidesHighlight = false } = remembered();
    this.part("highlight").checked = !hidesHighlight;
    this.part("panel").hidden = false;
    this.controls.classList.add("is-active");
    document.documentElement.classList.add("is-listening");
    this.applySpeed(speed);
    this.offerVoices();
    setMediaSession(this, this.article.querySelector("h1, h2"), document.querySelector(".site-header__name"));
  }

  async loadCues() {
    try {
      this.cues = parseCues(await fetchText(this.audio.querySelector("track").src));
    } catch {
      this.cues = [];
      this.say(this.text("textNoCues"));
    }
    this.controls.classList.toggle("has-no-cues", !this.cues.length);
    this.spokenText = new SpokenText(this.cues, this.prefix);
  }

  /* Starts at a time that is known once the cues are there. */
  async begin(findTime) {
    try {
      await this.prepare();
    } catch {
      // Without our controls the browser's own are there.
      this.controls.remove();
      this.audio.controls = true;
      active = null;
      this.audio.play();
      return;
    }
    const time = findTime();
    if (time >= 0) this.seek(time);
    this.play();
  }

  toggle() {
    if (this.isPlaying) this.pause();
    else this.begin(() => (this.isAtEnd ? 0 : -1));
  }

  resume({ id, time }) {
    this.begin(() => this.startOf((cue) => cue.id === id) ?? time);
  }

  startOf(isWanted) {
    const cue = this.cues.find(isWanted);
    return cue && cue.start + JUST_INSIDE_S;
  }

  play() {
    this.isAtEnd = false;
    this.resumeButton?.remove();
    this.part("next").replaceChildren();
    this.controls.classList.remove("is-at-end");
    if (this.device) {
      this.device.play(this.cues, Math.max(this.sentence, 0), this.speed);
    } else {
      if (this.audio.error) this.reload();
      this.audio.play().catch(() => this.update());
    }
    this.update();
  }

  /* After a failure the sound is asked for again, and goes on where it was. */
  reload() {
    const { currentTime } = this.audio;
    this.say("");
    this.audio.load();
    this.audio.currentTime = currentTime;
  }

  pause() {
    this.device?.pause();
    this.audio.pause();
    this.update();
  }

  /* Puts everything back as before listening; the place is kept. */
  stop() {
    this.pause();
    clearHighlight();
    this.controls.classList.remove("is-active");
    this.part("panel").hidden = true;
    document.documentElement.classList.remove("is-listening");
    active = null;
    this.toggleButton.focus();
  }

  seek(time) {
    if (this.device) {
      this.fromSentence(Math.max(placeAt(this.cues, time).sentence, 0));
      return;
    }
    this.audio.currentTime = time;
    this.isAtEnd = false;
    this.update(true);
  }

  fromSentence(sentence) {
    if (!this.cues[sentence]) return;
    const wasPlaying = this.isPlaying;
    this.isAtEnd = false;
    this.show(sentence, -1, true);
    this.audio.currentTime = this.cues[sentence].start + JUST_INSIDE_S;
    if (this.device && wasPlaying) this.play();
  }

  fromBlock(id) {
    this.begin(() => this.startOf(({ block }) => this.prefix + block === id) ?? 0);
  }

  /* A click on a sentence begins there, unless it is for something else. */
  fromPoint({ target, clientX, clientY }) {
    if (active !== this || target.closest("a, button, input, label, select, dialog")) return;
    if (!getSelection().isCollapsed) return;
    const sentence = this.spokenText.at(clientX, clientY);
    if (sentence < 0) return;
    this.fromSentence(sentence);
    this.play();
  }

  previousSentence() {
    const isJustBegun = this.time - this.cues[this.sentence]?.start <= RESTART_AFTER_S;
    this.fromSentence(Math.max(this.sentence - isJustBegun, 0));
  }

  nextSentence() {
    this.fromSentence(this.sentence + 1);
  }

  previousHeading() {
    this.fromSentence(this.headings().findLast((sentence) => sentence < this.sentence) ?? 0);
  }

  nextHeading() {
    this.fromSentence(this.headings().find((sentence) => sentence > this.sentence));
  }

  headings() {
    const isHeading = (sentence) => this.spokenText.element(sentence)?.matches("h1, h2, h3, h4");
    return [...this.cues.keys()].filter(isHeading);
  }

  showPanel() {
    this.part("panel").scrollIntoView({ block: "center" });
    this.part("seek").focus();
  }

  chooseSpeed({ valueAsNumber }) {
    this.setSpeed(valueAsNumber);
    this.say("");
  }

  choosePlace({ valueAsNumber }) {
    this.seek(valueAsNumber);
  }

  chooseHighlight({ checked }) {
    remember({ hidesHighlight: !checked });
    this.show(this.sentence, this.word);
  }

  setSpeed(speed) {
    this.applySpeed(speed);
    remember({ speed });
    this.say(this.text("textSpeed", numberInWords(speed)));
    if (this.device && this.isPlaying) this.play();
  }

  applySpeed(speed) {
    this.speed = speed;
    this.audio.playbackRate = speed;
    this.part("speed").value = speed;
    const shown = numberInWords(speed);
    this.part("speed").setAttribute("aria-valuetext", shown);
    this.part("speed-now").textContent = shown;
    for (const button of this.controls.querySelectorAll("[data-speed]")) {
      button.setAttribute("aria-pressed", Number(button.dataset.speed) === speed);
    }
  }

  offerVoices() {
    const voices = this.cues?.length ? deviceVoices(document.documentElement.lang) : [];
    const list = this.part("voice");
    list.closest("label").hidden = !voices.length;
    list.replaceChildren(list.options[0], ...voices.map(({ name }) => new Option(name, name)));
    const voice = voices.find(({ name }) => name === remembered().voice);
    list.value = voice?.name ?? "";
    this.device = voice && new DeviceVoice(voice, this);
  }

  chooseVoice({ value }) {
    const wasPlaying = this.isPlaying;
    this.pause();
    remember({ voice: value });
    this.offerVoices();
    this.fromSentence(Math.max(this.sentence, 0));
    if (wasPlaying) this.play();
  }

  backToRecording() {
    this.chooseVoice({ value: "" });
    this.say(this.text("textNoVoice"));
    this.play();
  }

  /* Lays the controls and the text beside what is heard; goes on with every frame of sound. */
  update(isAsked) {
    this.toggleButton.textContent = this.text(this.isPlaying ? "textPause" : "textPlay");
    this.controls.classList.toggle("is-playing", this.isPlaying);
    const now = Math.min(this.time, this.duration);
    const seek = this.part("seek");
    seek.max = this.duration;
    seek.value = now;
    const position = this.text("textTime", inWords(now), inWords(this.duration));
    // Who is at the slider while the text is read must not hear every second go by.
    if (isAsked || !this.isPlaying || document.activeElement !== seek) {
      seek.setAttribute("aria-valuetext", position);
    }
    this.part("time").textContent = position;
    this.watch(isAsked);
  }

  watch(isAsked) {
    if (this.device || !this.cues || this.isAtEnd || active !== this) return;
    const { sentence, word } = placeAt(this.cues, this.audio.currentTime);
    if (sentence !== this.sentence || word !== this.word || isAsked) {
      this.show(sentence, word, isAsked);
    }
    cancelAnimationFrame(this.frame);
    if (this.isPlaying) this.frame = requestAnimationFrame(() => this.watch());
  }

  show(sentence, word, isAsked) {
    const isNew = sentence !== this.sentence;
    Object.assign(this, { sentence, word });
    const range = this.spokenText.sentence(sentence);
    if (this.part("highlight").checked) {
      const block = this.spokenText.element(sentence);
      highlight(block, range, this.spokenText.word(sentence, word));
    } else {
      clearHighlight();
    }
    if (isNew) keepPlace(this.name, sentence && this.cues[sentence]);
    if (isNew || isAsked) follow(range, this.bar.getBoundingClientRect().top, isAsked);
    if (this.device) this.update();
  }

  ended() {
    keepPlace(this.name);
    clearHighlight();
    this.isAtEnd = true;
    this.sentence = -1;
    this.controls.classList.add("is-at-end");
    const next = document.querySelector('a[rel="next"]');
    if (next) this.part("next").replaceChildren(next.cloneNode(true));
    this.update();
  }

  broken() {
    const isCut = this.audio.error?.code === MediaError.MEDIA_ERR_NETWORK || !navigator.onLine;
    this.say(this.text(isCut ? "textOffline" : "textBroken"));
    this.update();
  }
}
