/* A marked word shows its meaning beside it. Without a script the same link leads to the list. */

import { button, isPlainClick } from "./elements.js";
import { fetchPage } from "./fetching.js";
import { loadStyle } from "./on-demand.js";

const GAP_PX = 8;
const MARGIN_PX = 16;

export class HardWords {
  constructor(text) {
    if (!("popover" in text)) return;
    this.closeText = text.dataset.textClose;
    this.links = text.querySelectorAll("a.term");
    // Not on the whole text: a screen reader then calls what is in it clickable.
    for (const link of this.links) {
      link.addEventListener("click", (event) => this.choose(event));
      link.addEventListener("keydown", (event) => event.key === " " && this.choose(event));
    }
    document.addEventListener("settings", () => this.explainAll());
    this.explainAll();
  }

  /* A reader may have every word explained where it stands; the last of quick choices holds. */
  async explainAll() {
    for (const meaning of document.querySelectorAll(".meaning")) meaning.remove();
    const choice = (this.lastChoice = {});
    if (document.documentElement.dataset.explain !== "always") return;
    const [entries] = await Promise.all([
      Promise.all([...this.links].map(entryOf)),
      loadStyle(),
    ]);
    if (choice !== this.lastChoice) return;
    for (const [number, entry] of entries.entries()) {
      if (entry) placeInText(meaning(entry, "meaning"), this.links[number]);
    }
  }

  choose(event) {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    const link = event.currentTarget;
    this.open(link).catch(() => location.assign(link.href));
  }

  async open(link) {
    const opened = (this.lastOpened = {});
    const [entry] = await Promise.all([entryOf(link), loadStyle()]);
    if (opened !== this.lastOpened) return;
    if (!entry) throw new Error(`no entry: ${link.href}`);
    const box = explanation(entry, this.closeText);
    box.addEventListener("toggle", ({ newState }) => newState === "closed" && this.closed(box, link));
    box.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !box.contains(relatedTarget)) box.hidePopover();
    });
    placeInText(box, link);
    box.showPopover();
    placeOnPage(box, link);
    box.focus();
  }

  closed(box, link) {
    if (box.contains(document.activeElement) || document.activeElement === document.body) {
      link.focus();
    }
    box.remove();
  }
}

/* The entry stands on this page or on the page of words. */
async function entryOf(link) {
  const { pathname, hash, href } = new URL(link.href);
  const isHere = pathname === location.pathname;
  const page = isHere ? document : await fetchPage(href).catch(() => null);
  return page?.getElementById(decodeURIComponent(hash.slice(1)))?.closest("div");
}

/* What a reader sees: the word, what it means and how it sounds; the links of the list stay there. */
function meaning(entry, className) {
  const box = document.createElement("span");
  box.className = className;
  for (const part of entry.querySelectorAll("dt, dd:not(:has(a))")) {
    const line = document.createElement("span");
    line.textContent = part.textContent;
    box.append(line);
  }
  return box;
}

function explanation(entry, closeText) {
  const box = meaning(entry, "explanation");
  box.popover = "auto";
  box.tabIndex = -1;
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", "explanation-word");
  box.firstChild.id = "explanation-word";
  box.append(button("button", closeText, () => box.hidePopover()));
  return box;
}

/* At the end of the block, so that Tab goes on from there. */
function placeInText(box, link) {
  link.closest("p, li, td, th").append(box);
}

function placeOnPage(box, link) {
  const word = [...link.getClientRects()].at(-1);
  const most = document.documentElement.clientWidth - box.offsetWidth - MARGIN_PX;
  box.style.top = `${scrollY + word.bottom + GAP_PX}px`;
  box.style.left = `${Math.max(MARGIN_PX, Math.min(word.left, most))}px`;
}
