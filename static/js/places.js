/* Where the reader was in each recording. */

import { remember, remembered } from "./storage.js";

const SHOWN_LETTERS = 45;

export function placeOf(name) {
  return remembered().places?.[name];
}

/* Without a cue the place is forgotten. */
export function keepPlace(name, cue) {
  const { [name]: before, ...places } = remembered().places ?? {};
  if (cue) {
    const text = cue.words.map((word) => word.text).join(" ");
    const shown = text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text;
    places[name] = { id: cue.id, time: cue.start, text: shown };
  }
  remember({ places });
}
