"use strict";
// The view that is open, as a picture or a table.

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const anchor = element("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function savePicture() {
  const seen = byId("picture").querySelector("canvas"), copy = element("canvas", { width: seen.width, height: seen.height });
  const context = copy.getContext("2d");
  context.fillStyle = css("--paper");
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(seen, 0, 0);
  copy.toBlob((blob) => save(blob, "dossier.png"), "image/png");
}

// A cell that a spreadsheet would read as a formula begins with an apostrophe, as in kg/questions/formulas.py.
function cell(value) {
  const text = String(value), safe = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]|[\t\r\n])/u.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/gu, '""')}"`;
}

// A row a claim of every dealing that is asked for, drawn or not; a column each role.
function table() {
  const near = state.around.length ? surroundings() : null;
  const ids = state.path.length ? onPath() : Object.keys(dealings).filter((id) => isAskedFor(id) && (!near || near.has(id)));
  const roleNames = [...new Set(ids.flatMap((id) => dealings[id].roles.map((part) => part.role)))].sort();
  const head = ["dealing", "type", ...roleNames, "disputed", "independent sources", "modality", "confidence", "speakers", "quote", "title", "publisher", "issued", "file", "url"];
  const rows = ids.flatMap((id) => dealings[id].tellings.map((claim) => {
    const dealing = dealings[id], source = documents[claim.document];
    const filled = roleNames.map((role) => dealing.roles.filter((part) => part.role === role).map((part) => (part.party ? nameOf(part.text) : part.text)).join("; "));
    return [knowledge.base + id, dealing.type, ...filled, isDisputed(id) ? "yes" : "no", sourcesOf(id).length, claim.modality, claim.confidence === null ? "" : claim.confidence,
      claim.speakers.map(nameOf).join("; "), claim.quotes.map((n) => source.quotes[n][1]).join(" […] "), source.title || "", source.publisher || "", source.day || "", source.file, source.url || ""];
  }));
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

// The mark of byte order tells a spreadsheet that this is UTF-8.
const saveTable = () => save(new Blob(["\ufeff", table()], { type: "text/csv" }), "dossier.csv");
