/* The cues of a recording: each sentence with its words and when they are heard, in seconds.
   They are read from our own WebVTT files only (app/formats/webvtt.py). */

const STAMP = /<([\d:.]+)>/;
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

export function parseCues(text) {
  const [header, ...blocks] = text.trim().split(/\r?\n\r?\n/);
  if (!header.startsWith("WEBVTT") || !blocks.length) throw new Error("not WebVTT");
  return blocks.map(parseCue);
}

function parseCue(lines) {
  const [id, timing, words] = lines.split(/\r?\n/);
  const [start, end] = timing.split(" --> ").map(seconds);
  const parts = [timing.split(" ")[0], ...words.split(STAMP)];
  const cue = { id, block: id.replace(/\.\d+(@.*)?$/, ""), start, end, words: [] };
  for (let i = 0; i < parts.length; i += 2) {
    const word = parts[i + 1].trim().replace(/&\w+;/g, (entity) => ENTITIES[entity]);
    cue.words.push({ text: word, start: seconds(parts[i]) });
  }
  return cue;
}

function seconds(stamp) {
  return stamp.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

/* Returns the sentence that is heard or was heard last, and its word; -1 where there is none. */
export function placeAt(cues, time) {
  const sentence = lastStarted(cues, time);
  const isHeard = sentence >= 0 && time < cues[sentence].end;
  return { sentence, word: isHeard ? lastStarted(cues[sentence].words, time) : -1 };
}

function lastStarted(timed, time) {
  let low = 0;
  let high = timed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timed[middle].start <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/* Returns the word that holds a character of the sentence, its words joined by spaces. */
export function wordAtCharacter(words, character) {
  let end = 0;
  return words.findIndex(({ text }) => (end += text.length + 1) > character);
}
