/* "Hear it" plays in place. Without a script the link leads to the sound. */

import { isPlainClick } from "./elements.js";

export class Hear {
  constructor(page) {
    this.audio = new Audio();
    this.audio.addEventListener("error", () => this.link && location.assign(this.link.href));
    page.addEventListener("click", (event) => this.choose(event));
  }

  choose(event) {
    const link = event.target.closest("a.hear");
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    if (this.link === link && !this.audio.paused) {
      this.audio.pause();
      return;
    }
    this.link = link;
    this.audio.src = link.href;
    this.audio.play().catch(() => {});
  }
}
