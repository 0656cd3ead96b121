/* What this device remembers of its reader: settings, speed, voice and places. Nothing is sent.
   Where the reader has closed the storage, it is remembered as long as the page is open. */

const STORAGE_KEY = "meepraten";
let memory = {};

export function remembered() {
  try {
    memory = Object(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "{}"));
  } catch {
    // What the page knows itself is the best there is.
  }
  return memory;
}

/* Returns whether it stays when the page is closed. */
export function remember(changes) {
  memory = { ...remembered(), ...changes };
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(memory));
    return true;
  } catch {
    return false;
  }
}

export function forget() {
  memory = {};
  try {
    localStorage.removeItem(STORAGE_KEY);
  } catch {
    // A closed storage holds nothing.
  }
}
