/* Behind each sentence: a button to hear it, and what the check found in it.

   They stand in a shadow tree, so that the text of the page stays what it is to its own scripts, and
   neither style reaches the other. */

import { Hearing } from "./hearing.js";

const HEADINGS = "h1, h2, h3, h4";

export class Sentences {
  constructor(banner) {
    this.banner = banner;
    this.hearing = new Hearing(banner);
    this.style = new CSSStyleSheet();
    this.hosts = new Map();
    this.loadStyle();
  }

  async loadStyle() {
    const answer = await fetch(new URL("./sentence.css", import.meta.url));
    this.style.replaceSync(await answer.text());
  }

  /* Each report has the id of the sentence, that of its block, its text and the remarks on it. */
  show(reports) {
    for (const report of reports) {
      const host = this.hosts.get(report.id) ?? this.place(report);
      if (host) this.renew(host, report);
    }
  }

  place(report) {
    const block = document.getElementById(report.block);
    if (!block) return null;
    const host = document.createElement("span");
    host.className = "preview-sentence";
    host.dataset.sentence = report.id;
    host.lang = "en";
    host.dir = "ltr";
    host.attachShadow({ mode: "open", delegatesFocus: true });
    host.shadowRoot.adoptedStyleSheets = [this.style];
    host.shadowRoot.append(this.button(report));
    putBehind(host, report.text, block);
    this.hosts.set(report.id, host);
    return host;
  }

  button(report) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "▶";
    button.setAttribute("aria-label", this.banner.dataset.textHear.replace("{}", report.text));
    button.addEventListener("click", () => this.hearing.toggle(report.id));
    return button;
  }

  renew(host, { remarks }) {
    const said = JSON.stringify(remarks);
    if (host.dataset.said === said) return;
    host.dataset.said = said;
    host.shadowRoot.querySelectorAll("details").forEach((old) => old.remove());
    host.shadowRoot.append(...remarks.map((remark) => this.remark(remark)));
  }

  /* What must be mended is open from the start; what is to be weighed opens when it is asked for. */
  remark({ is_fault: isFault, message, advice, place }) {
    const details = document.createElement("details");
    details.open = isFault;
    details.className = isFault ? "fault" : "advice";
    const { textMend, textWeigh } = this.banner.dataset;
    const lines = [isFault ? textMend : textWeigh, message, advice && `→ ${advice}`, place];
    const elements = lines.filter(Boolean).map((line, number) => {
      const element = document.createElement(number ? "p" : "summary");
      element.textContent = line;
      return element;
    });
    details.append(...elements);
    return details;
  }
}

/* Puts an element behind a sentence; behind the whole block where that is a heading, whose name it
   would change, or where the sentence is not found. */
function putBehind(host, text, block) {
  if (block.matches(HEADINGS)) {
    block.after(host);
    return;
  }
  const place = endOf(text, block);
  if (place) place.insertNode(host);
  else block.append(host);
}

/* Returns a range at the end of a sentence, outside of links and the like. */
function endOf(text, block) {
  const wanted = text.replace(/\s/g, "");
  const found = letters(block);
  const start = found.map(({ letter }) => letter).join("").indexOf(wanted);
  if (start < 0) return null;
  const last = found[start + wanted.length - 1];
  const range = document.createRange();
  const child = childOf(block, last.node);
  if (child === last.node) range.setStart(last.node, last.offset + 1);
  else range.setStartAfter(child);
  range.collapse(true);
  return range;
}

/* Returns each letter of a block that is no space, with where it stands. */
function letters(block) {
  const found = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const [offset, letter] of [...node.data.split("")].entries()) {
      if (letter.trim()) found.push({ letter, node, offset });
    }
  }
  return found;
}

function childOf(block, node) {
  let child = node;
  while (child.parentNode !== block) child = child.parentNode;
  return child;
}
