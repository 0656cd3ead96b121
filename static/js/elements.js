/* Pieces that a script adds to a page, and what a reader does with them. */

export function button(className, text, onClick) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = text;
  element.addEventListener("click", onClick);
  return element;
}

/* A click that asks for another tab or window is the browser's. */
export function isPlainClick(event) {
  return !(event.ctrlKey || event.metaKey || event.shiftKey);
}
