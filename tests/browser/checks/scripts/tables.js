const faults = [];
for (const table of document.querySelectorAll("table")) {
  if (!table.querySelector("th[scope=col]")) faults.push("a table without column headers");
  for (const row of table.querySelectorAll("tbody tr")) {
    if (!row.querySelector("th[scope=row]")) faults.push(`a row without a header: ${row.textContent}`);
  }
}
return faults;
