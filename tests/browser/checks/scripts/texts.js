const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
while (walker.nextNode()) {
  const text = walker.currentNode.data.trim(), parent = walker.currentNode.parentElement;
  if (!text || parent.closest("script, style, template, noscript, input")) continue;
  const own = parent.closest("[lang]");
  texts.push([own?.lang ?? "", getComputedStyle(parent).direction, text, Boolean(parent.closest(".sources, title"))]);
}
return texts;
