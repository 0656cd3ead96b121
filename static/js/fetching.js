/* Other pages and files of the service. */

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
