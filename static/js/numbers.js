/* Times and numbers as the reader's language says and writes them. */

/* "1,5" */
export function numberInWords(number, options) {
  return number.toLocaleString(document.documentElement.lang, options);
}

/* "1 minuut 20 seconden" */
export function inWords(seconds) {
  const whole = Math.floor(seconds);
  const minutes = Math.floor(whole / 60);
  return `${minutes ? `${inUnit(minutes, "minute")} ` : ""}${inUnit(whole % 60, "second")}`;
}

function inUnit(amount, unit) {
  return numberInWords(amount, { style: "unit", unit, unitDisplay: "long" });
}
