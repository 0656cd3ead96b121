/* Buttons that begin to listen: at the start, where the reader was, or at any heading. What plays
   is loaded at the first of them; where it cannot be had, the browser's own player is there. */

import { button } from "./elements.js";
import { fetchPage } from "./fetching.js";
import { loadListening, loadStyle } from "./on-demand.js";
import { placeOf } from "./places.js";

let chosen = null;

export class Player {
  constructor(section) {
    this.audio = section.querySelector("audio");
    if (!this.audio) return;
    this.article = section.closest("article");
    this.texts = section.closest(".text").dataset;
    this.prefix = section.dataset.prefix;
    // The name of a recording without its digest, so that a new recording keeps the place.
    this.name = this.audio.src.split("/").pop().split(".").slice(0, -2).join(".");
    this.toggleButton = button("button player__play", this.texts.textPlay, () => this.toggle());
    this.controls = document.createElement("div");
    this.controls.innerHTML = '<div class="player__bar"></div>';
    this.controls.firstChild.append(this.toggleButton);
    this.fromHere = [...this.headings()].map((heading) => this.offer(heading));
    this.offerPlace();
    this.audio.controls = false;
    this.audio.after(this.controls);
  }

  headings() {
    const headings = [...this.article.querySelectorAll(":is(h2, h3)[id]")];
    return headings.filter(
      (heading) => !heading.closest("nav, .player, .choices") && heading.id.startsWith(this.prefix),
    );
  }

  offer(heading) {
    const here = button("from-here", this.texts.textFromHere, () =>
      this.begin((listening) => listening.reading.startOfBlock(heading.id)),
    );
    here.insertAdjacentHTML("beforeend", '<span class="visually-hidden"></span>');
    here.lastChild.lang = this.audio.querySelector("track").srclang;
    here.lastChild.append(": ", ...heading.cloneNode(true).childNodes);
    heading.after(here);
    return here;
  }

  offerPlace() {
    const place = placeOf(this.name);
    if (!place) return;
    const text = this.texts.textResume.replace("{}", () => place.text);
    this.resumeButton = button("button player__resume", text, () =>
      this.begin((listening) => listening.reading.startOfSentence(place.id) ?? place.time),
    );
    this.controls.append(this.resumeButton);
    this.toggleButton.textContent = this.texts.textRestart;
  }

  toggle() {
    if (this.listening?.isPlaying) this.listening.pause();
    else this.begin((listening) => (listening.isAtEnd ? 0 : undefined));
  }

  /* Begins at a time that is known once the cues are there, or goes on. Of quick choices the last
     one holds. */
  async begin(findTime) {
    chosen = this;
    try {
      this.loading ??= this.load();
      this.listening = await this.loading;
      if (chosen === this) await this.listening.prepare();
    } catch (error) {
      console.error("player", error);
      this.giveBack();
      return;
    }
    if (chosen !== this) return;
    this.resumeButton?.remove();
    this.listening.play(findTime(this.listening));
  }

  /* The controls stand on the page of settings, once for all recordings. */
  async load() {
    const { href } = document.querySelector('[data-module="settings-link"]');
    const [Listening, page] = await Promise.all([loadListening(), fetchPage(href), loadStyle()]);
    return new Listening(this, page.getElementById("player-controls").content);
  }

  /* Nothing of ours stays behind when it cannot work. */
  giveBack() {
    this.listening?.leave();
    for (const element of [this.controls, ...this.fromHere]) element.remove();
    this.audio.controls = true;
    this.audio.play().catch(() => this.audio.focus());
  }
}
