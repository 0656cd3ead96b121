const title = document.title.trim(), heading = document.querySelector("h1")?.textContent.trim() ?? "";
if (!title) return ["the page has no title"];
const [first] = title.split(" – ");
const says = heading.includes(first) || first.includes(heading) || document.querySelector(".home");
return says ? [] : [`the title "${title}" is not about "${heading}"`];
