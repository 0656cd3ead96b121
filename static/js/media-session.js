/* The buttons of a headset and of a lock screen. Source: W3C Media Session. */

const ACTIONS = {
  play: "play",
  pause: "pause",
  previoustrack: "previousSentence",
  nexttrack: "nextSentence",
};

export function setMediaSession(player, { textContent: title }, { textContent: artist }) {
  const session = navigator.mediaSession;
  if (!session) return;
  session.metadata = new MediaMetadata({ title, artist });
  for (const [name, action] of Object.entries(ACTIONS)) {
    session.setActionHandler(name, () => player[action]());
  }
}
