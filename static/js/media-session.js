/* The buttons of a headset and of a lock screen. Source: W3C Media Session. */

import { sentenceBack, sentenceOn } from "./steps.js";

const HANDLERS = {
  play: (listening) => listening.play(),
  pause: (listening) => listening.pause(),
  previoustrack: sentenceBack,
  nexttrack: sentenceOn,
};

export function setMediaSession(listening, article) {
  const session = navigator.mediaSession;
  if (!session) return;
  const { textContent: title } = article.querySelector("h1, h2");
  const { textContent: artist } = document.querySelector(".site-header__name");
  session.metadata = new MediaMetadata({ title, artist });
  for (const [name, handle] of Object.entries(HANDLERS)) {
    session.setActionHandler(name, () => handle(listening));
  }
}
