const faults = [], ids = [...document.querySelectorAll("[id]")].map(e => e.id);
for (const id of new Set(ids)) {
  const count = ids.filter(each => each === id).length;
  if (count > 1) faults.push(`${count} elements have the id ${id}`);
}
for (const e of document.querySelectorAll("[aria-labelledby], [aria-describedby], [aria-controls]")) {
  for (const name of ["aria-labelledby", "aria-describedby", "aria-controls"]) {
    for (const id of (e.getAttribute(name) ?? "").split(" ").filter(Boolean)) {
      if (!ids.includes(id)) faults.push(`${name} leads nowhere: ${id}`);
    }
  }
}
for (const e of document.querySelectorAll("a[href^='#']")) {
  if (!ids.includes(decodeURIComponent(e.hash.slice(1)))) faults.push(`a link leads nowhere: ${e.hash}`);
}
return faults;
