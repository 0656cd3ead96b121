/* Line focus: a few lines stay bright, at the pointer or at what has focus; the rest is dimmed. */

import { loadStyle } from "./style.js";

export class Ruler {
  constructor(body) {
    this.ruler = document.createElement("div");
    this.ruler.className = "ruler";
    addEventListener("pointermove", ({ clientY }) => this.place(clientY));
    addEventListener("focusin", ({ target }) => this.place(target.getBoundingClientRect().top));
    document.addEventListener("settings", () => this.show(body));
    this.show(body);
  }

  async show(body) {
    const { ruler: lines } = document.documentElement.dataset;
    if (!lines) {
      this.ruler.remove();
      return;
    }
    this.ruler.style.setProperty("--ruler-lines", lines);
    await loadStyle();
    body.append(this.ruler);
    this.place(innerHeight / 3);
  }

  place(y) {
    this.ruler.style.top = `${y}px`;
  }
}
