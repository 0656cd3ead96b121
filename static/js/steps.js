/* Steps through a text that is listened to: by sentence and by heading. */

const RESTART_AFTER_S = 3;

/* Who is well into a sentence hears it again first. */
export function sentenceBack(listening) {
  const { sentence } = listening.reading;
  const isJustBegun = listening.time - listening.reading.start(sentence) <= RESTART_AFTER_S;
  listening.toSentence(Math.max(sentence - isJustBegun, 0));
}

export function sentenceOn(listening) {
  listening.toSentence(listening.reading.sentence + 1);
}

export function headingBack(listening) {
  listening.toSentence(listening.reading.headingBefore());
}

export function headingOn(listening) {
  listening.toSentence(listening.reading.headingAfter());
}
