/* A marked word shows its meaning beside it. Without a script the same link leads to the list. */

const GAP_PX = 8;
const MARGIN_PX = 16;

export class HardWords {
  constructor(text) {
    if (!("popover" in text)) return;
    this.closeText = text.dataset.textClose;
    text.addEventListener("pointerdown", () => (this.pressed = this.link));
    text.addEventListener("click", (event) => this.choose(event));
    text.addEventListener("keydown", (event) => event.key === " " && this.choose(event));
  }

  choose(event) {
    const link = event.target.closest("a.term");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // The press that began this click has closed the explanation of the same word.
    const isSecondPress = event.detail && this.pressed === link;
    this.pressed = null;
    if (!isSecondPress) this.open(link);
  }

  async open(link) {
    const entry = await entryOf(link);
    if (!entry) {
      location.assign(link.href);
      return;
    }
    const box = explanation(entry, this.closeText);
    this.link = link;
    box.addEventListener("toggle", (event) => event.newState === "closed" && this.closed(box, link));
    box.addEventListener("focusout", (event) => leaves(event, box) && box.hidePopover());
    box.querySelector("button").addEventListener("click", () => box.hidePopover());
    placeInText(box, link);
    box.showPopover();
    placeOnPage(box, link);
    box.focus();
  }

  closed(box, link) {
    if (this.link === link) this.link = null;
    if (box.contains(document.activeElement) || document.activeElement === document.body) {
      link.focus();
    }
    box.remove();
  }
}

/* The entry stands on this page or on the page of words. */
async function entryOf(link) {
  const { pathname, hash, href } = new URL(link.href);
  let page = document;
  if (pathname !== location.pathname) {
    const answer = await fetch(href).catch(() => null);
    if (!answer?.ok) return null;
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  }
  return page.getElementById(decodeURIComponent(hash.slice(1)))?.closest("div");
}

/* What a reader sees: the word, what it means and how it sounds; the links of the list stay there. */
function explanation(entry, closeText) {
  const box = document.createElement("div");
  box.className = "explanation";
  box.popover = "auto";
  box.tabIndex = -1;
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", "explanation-word");
  for (const part of entry.querySelectorAll("dt, dd:not(:has(a))")) {
    const line = document.createElement("p");
    line.textContent = part.textContent;
    if (part.tagName === "DT") line.id = "explanation-word";
    box.append(line);
  }
  const button = document.createElement("button");
  button.className = "button";
  button.type = "button";
  button.textContent = closeText;
  box.append(button);
  return box;
}

function leaves(event, box) {
  return event.relatedTarget && !box.contains(event.relatedTarget);
}

/* Behind the words it explains, so that Tab goes on from there. */
function placeInText(box, link) {
  const block = link.closest("p, li, td, th, dd");
  if (block.tagName === "P") block.after(box);
  else block.append(box);
}

function placeOnPage(box, link) {
  const word = [...link.getClientRects()].at(-1);
  const most = document.documentElement.clientWidth - box.offsetWidth - MARGIN_PX;
  box.style.top = `${scrollY + word.bottom + GAP_PX}px`;
  box.style.left = `${Math.max(MARGIN_PX, Math.min(word.left, most))}px`;
}
