const faults = [];
for (const image of document.querySelectorAll("img, [role=img], svg, canvas")) {
  if (image.closest("[aria-hidden=true]")) continue;
  const name = image.alt ?? image.getAttribute("aria-label");
  if (name == null) faults.push(`a picture without alternative: ${image.outerHTML.slice(0, 80)}`);
  else if (/\.(png|jpe?g|svg|gif)$/i.test(name) || /^(image|graphic|afbeelding|foto)\b/i.test(name)) {
    faults.push(`a picture named by its file or kind: ${name}`);
  }
}
return faults;
