const faults = [];
for (const media of document.querySelectorAll("audio, video")) {
  if (media.autoplay || !media.paused) faults.push("sound plays by itself");
  if (!media.querySelector("track[kind=captions][src][srclang]")) faults.push("sound without its text");
  const hasControls = media.controls || media.parentElement.querySelector("button");
  if (!hasControls) faults.push("sound without controls");
}
for (const frame of document.querySelectorAll("iframe, object, embed")) {
  faults.push(`something foreign in the page: ${frame.outerHTML.slice(0, 80)}`);
}
return faults;
