/* Pieces of a page that a script adds or fetches. */

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

const pages = {};

/* Returns another page of the service; each is fetched once. */
export async function fetchPage(address) {
  const { pathname } = new URL(address);
  pages[pathname] ??= new DOMParser().parseFromString(await fetchText(address), "text/html");
  return pages[pathname];
}

export async function fetchText(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
}
