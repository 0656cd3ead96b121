/* Whether loading the page again would take something away: what is heard, or what is being typed. */

const TYPED = 'input:not([type="checkbox"], [type="radio"]), select, textarea';

export function isBusy() {
  const isHeard = [...document.querySelectorAll("audio")].some((audio) => !audio.paused);
  return isHeard || Boolean(speechSynthesis?.speaking) || document.activeElement.matches(TYPED);
}

/* Calls back as soon as nothing is heard and nothing is typed any more. */
export function whenFree(callback) {
  if (isBusy()) setTimeout(whenFree, 500, callback);
  else callback();
}
