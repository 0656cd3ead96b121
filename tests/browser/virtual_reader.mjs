/* Reads a page from top to bottom, as a screen reader would, and gives back what is said. */
import { virtual } from "@guidepup/virtual-screen-reader";

const MOST_PHRASES = 5000;

window.readPage = async (container) => {
  await virtual.start({ container });
  for (let count = 0; count < MOST_PHRASES; count += 1) {
    await virtual.next();
    if ((await virtual.lastSpokenPhrase()) === "end of document") break;
  }
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  return phrases;
};
