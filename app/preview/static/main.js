/* The preview's part of a page: it renews what the banner and the sentences say, and loads the page
   again when its text or its recording has changed. */

import { isBusy, whenFree } from "./busy.js";
import { keepPlace, returnToPlace } from "./place.js";
import { Sentences } from "./sentences.js";

const banner = document.querySelector(".preview");
const sentences = new Sentences(banner);
let stream;
let isWaiting = false;

async function renew() {
  const query = new URLSearchParams({ path: location.pathname });
  const answer = await fetch(`/preview/page?${query}`);
  const report = await answer.json();
  show(report.banner);
  if (isOld(report)) {
    loadAgain();
  } else {
    sentences.show(report.sentences);
    returnToPlace();
  }
}

/* Replaces the parts that say something else now, so that nothing else is read out or moves. */
function show(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  for (const part of banner.querySelectorAll("[data-part]")) {
    const other = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (other.innerHTML !== part.innerHTML) part.replaceChildren(...other.childNodes);
  }
}

function isOld({ edition, recorded, sounds }) {
  if (edition !== Number(banner.dataset.edition)) return true;
  const isHere = (name) => document.querySelector(`audio[src$="/${name}"]`);
  return recorded > Number(banner.dataset.recorded) && !sounds.every(isHere);
}

function loadAgain() {
  if (isWaiting) return;
  isWaiting = true;
  if (isBusy()) say(banner.dataset.textChanged);
  whenFree(() => {
    keepPlace();
    location.reload();
  });
}

function say(text) {
  banner.querySelector('[data-said="connection"]').textContent = text;
}

/* A page in the background lets go of its stream: a browser keeps six open for all its pages. */
function listen() {
  stream?.close();
  if (document.hidden) return;
  stream = new EventSource("/preview/events");
  stream.onmessage = renew;
  stream.onopen = () => say("");
  stream.onerror = () => say(banner.dataset.textGone);
}

document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => stream?.close());
addEventListener("pageshow", listen);
