/* Pieces that a script adds to a page, and what a reader does with them. */

/* Its words are of the page, also within a text of another language. */
export function button(className, textContent, onClick) {
  const { lang, dir } = document.documentElement;
  const element = document.createElement("button");
  Object.assign(element, { type: "button", className, textContent, lang, dir });
  element.addEventListener("click", onClick);
  return element;
}

/* A click that asks for another tab or window is the browser's. */
export function isPlainClick(event) {
  return !(event.ctrlKey || event.metaKey || event.shiftKey);
}
