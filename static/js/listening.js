/* A text that is listened to: the sound, and what it moves in the text and in the controls. */

import { Controls } from "./controls.js";
import { DeviceVoice, deviceVoices } from "./device-voice.js";
import { clearHighlight } from "./highlighter.js";
import { setMediaSession } from "./media-session.js";
import { Reading } from "./reading.js";
import { remember, remembered } from "./storage.js";

const CONTROLS = "a, button, input, label, select, dialog";
let active = null;

export class Listening {
  constructor(player, template) {
    const { audio, article, name, prefix } = player;
    Object.assign(this, { audio, article, isAtEnd: false });
    this.track = audio.querySelector("track");
    this.reading = new Reading(name, prefix);
    this.controls = new Controls(player, template, this);
    for (const event of ["play", "pause", "seeked", "timeupdate"]) {
      audio.addEventListener(event, () => this.update());
    }
    audio.addEventListener("ended", () => this.ended());
    audio.addEventListener("error", () => this.broken());
    document.addEventListener("click", (event) => this.playFromPoint(event));
    globalThis.speechSynthesis?.addEventListener("voiceschanged", () => {
      if (this.isActive && !this.isPlaying) this.offerVoices();
    });
  }

  get isActive() {
    return active === this;
  }

  get isPlaying() {
    return this.device ? Boolean(this.device.utterance) : !this.audio.paused;
  }

  get time() {
    return this.device ? (this.reading.start(this.reading.sentence) ?? 0) : this.audio.currentTime;
  }

  /* Makes this the text that is listened to. Another may become it before the cues are here. */
  async prepare() {
    if (!this.isActive) active?.stop();
    active = this;
    if (!this.reading.cues.length) await this.reading.load(this.track.src);
    if (!this.isActive) return;
    const { speed = 1, hidesHighlight = false } = remembered();
    this.reading.isHighlighting = !hidesHighlight;
    this.controls.open(this.reading);
    this.applySpeed(speed);
    this.offerVoices();
    setMediaSession(this, this.article);
  }

  /* Without a time it goes on where it is. */
  play(time) {
    if (time !== undefined) this.seek(time);
    this.isAtEnd = false;
    this.controls.showEnd(false);
    if (this.device) {
      this.device.play(this.reading.cues, Math.max(this.reading.sentence, 0), this.speed);
    } else {
      if (this.audio.error) this.reload();
      this.audio.play().catch(() => this.update());
    }
    this.update();
  }

  /* After a failure the sound is asked for again, and goes on where it was. */
  reload() {
    const { currentTime } = this.audio;
    this.controls.say("");
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
    this.leave();
    this.controls.close();
  }

  leave() {
    clearHighlight();
    if (this.isActive) active = null;
  }

  seek(time) {
    if (this.device) {
      this.toSentence(Math.max(this.reading.sentenceAt(time), 0));
      return;
    }
    this.audio.currentTime = time;
    this.isAtEnd = false;
    this.update(true);
  }

  toSentence(sentence) {
    const start = this.reading.start(sentence);
    if (start === undefined) return;
    const wasPlaying = this.isPlaying;
    this.isAtEnd = false;
    this.show(sentence, -1, true);
    this.audio.currentTime = start;
    if (this.device && wasPlaying) this.play();
  }

  /* A click on a sentence begins there, unless it is for something else. */
  playFromPoint({ target, clientX, clientY }) {
    if (!this.isActive || !getSelection().isCollapsed || target.closest(CONTROLS)) return;
    const sentence = this.reading.spokenText.at(clientX, clientY);
    if (sentence < 0) return;
    this.toSentence(sentence);
    this.play();
  }

  setSpeed(speed) {
    this.applySpeed(speed);
    remember({ speed });
    if (this.device && this.isPlaying) this.play();
  }

  applySpeed(speed) {
    this.speed = speed;
    this.audio.playbackRate = speed;
    this.controls.showSpeed(speed);
  }

  offerVoices() {
    const voices = this.reading.cues.length ? deviceVoices(this.track.srclang) : [];
    const chosen = voices.find(({ name }) => name === remembered().voice);
    this.controls.showVoices(voices, chosen);
    this.device = chosen && new DeviceVoice(chosen, this);
  }

  chooseVoice(name) {
    const wasPlaying = this.isPlaying;
    this.pause();
    remember({ voice: name });
    this.offerVoices();
    this.toSentence(Math.max(this.reading.sentence, 0));
    if (wasPlaying) this.play();
  }

  backToRecording() {
    this.chooseVoice("");
    this.controls.say(this.controls.text("textNoVoice"));
    this.play();
  }

  showHighlight(isWanted) {
    remember({ hidesHighlight: !isWanted });
    this.reading.isHighlighting = isWanted;
    this.reading.paint();
  }

  /* Lays the controls and the text beside what is heard; goes on with every frame of sound. */
  update(isAsked) {
    this.controls.showPlaying(this.isPlaying);
    const duration = this.audio.duration || this.reading.end;
    const isSaid = isAsked || !this.isPlaying;
    this.controls.showTime(Math.min(this.time, duration), duration, isSaid);
    this.watch(isAsked);
  }

  watch(isAsked) {
    if (this.device || this.isAtEnd || !this.isActive) return;
    this.reading.showTime(this.audio.currentTime, this.controls.top, isAsked);
    cancelAnimationFrame(this.frame);
    if (this.isPlaying) this.frame = requestAnimationFrame(() => this.watch());
  }

  show(sentence, word, isAsked) {
    this.reading.show(sentence, word, this.controls.top, isAsked);
    if (this.device) this.update();
  }

  ended() {
    this.reading.finish();
    this.isAtEnd = true;
    this.controls.showEnd(true);
    this.update();
  }

  broken() {
    const isCut = this.audio.error?.code === MediaError.MEDIA_ERR_NETWORK || !navigator.onLine;
    this.controls.say(this.controls.text(isCut ? "textOffline" : "textBroken"));
    this.update();
  }
}
