/* Line focus: a few lines stay bright, at the pointer or at what has focus; the rest is dimmed. */

import { loadStyle } from "./on-demand.js";

export class Ruler {
  constructor(body) {
    this.ruler = document.createElement("div");
    this.ruler.className = "ruler";
    addEventListener("pointermove", ({ clientY }) => this.place(clientY));
    addEventListener("focusin", ({ target }) => this.place(target.getBoundingClientRect().top));
    document.addEventListener("settings", () => this.show(body));
    this.show(body);
  }

  /* The reader may choose otherwise while the style is on its way: what holds then is shown. */
  async show(body) {
    const { dataset } = document.documentElement;
    this.ruler.remove();
    if (dataset.ruler) await loadStyle();
    if (!dataset.ruler) return;
    this.ruler.style.setProperty("--ruler-lines", dataset.ruler);
    body.append(this.ruler);
    this.place(innerHeight / 3);
  }

  place(y) {
    this.ruler.style.top = `${y}px`;
  }
}
