"use strict";
// Search with completion over names, dealings, sentences and documents: an ARIA combobox, all of it by keyboard.

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const search = { entries: null, found: [], active: -1 };

// Everything that can be found, made when somebody first searches: {group, id, quote?, text, plain, weight}.
function entries() {
  if (search.entries) return search.entries;
  const found = [];
  const add = (group, id, text, weight, quote = null) => found.push({ group, id, text, plain: folded(text), weight, quote });
  for (const [id, party] of Object.entries(parties)) for (const name of party.names) add("Actors and places", id, name, -neighbours.get(id).size);
  for (const [id, dealing] of Object.entries(dealings)) add("Dealings", id, dealing.label, rank.get(id));
  for (const [id, source] of Object.entries(documents)) {
    add("Documents", id, source.title ? `${source.title} (${source.file})` : source.file, 0);
    source.quotes.forEach(([, text], n) => add("Sentences", id, text, n, n));
  }
  search.entries = found;
  return found;
}

// 0 is the whole text, then its beginning, the beginning of a word in it, anywhere; all words somewhere come last.
function closeness(plain, wanted, words) {
  if (plain === wanted) return 0;
  const at = plain.indexOf(wanted);
  if (at === 0) return 1;
  if (at > 0) return /[\p{L}\p{N}]/u.test(plain[at - 1]) ? 3 : 2;
  return words.length > 1 && words.every((word) => plain.includes(word)) ? 4 : Infinity;
}

const shares = { "Actors and places": 6, Dealings: 5, Sentences: 5, Documents: 3 };
function lookUp(text) {
  const wanted = folded(text.trim()), words = wanted.split(/\s+/u);
  if (!wanted) return [];
  const groups = new Map(Object.keys(shares).map((name) => [name, []]));
  for (const entry of entries()) {
    const near = closeness(entry.plain, wanted, words);
    if (near < Infinity) groups.get(entry.group).push({ ...entry, near });
  }
  const best = [...groups.values()].map((group) => {
    group.sort((a, b) => a.near - b.near || a.weight - b.weight || (a.plain < b.plain ? -1 : 1));
    const seen = new Set();
    return group.filter((entry) => entry.group === "Sentences" || !seen.has(entry.id) && seen.add(entry.id)).slice(0, shares[group.length ? group[0].group : ""]);
  }).filter((group) => group.length);
  return best.sort((a, b) => Math.min(3, a[0].near) - Math.min(3, b[0].near)).flat();
}

// The text with what was searched marked in it; a long one is cut, between words, to what surrounds that.
function marked(text, wanted, most = 90) {
  const length = wanted.trim().length, at = text.toLowerCase().indexOf(wanted.trim().toLowerCase());
  const from = text.length > most && at > 30 ? text.indexOf(" ", at - 30) + 1 || at : 0, far = Math.max(from + most, at + length);
  const to = far >= text.length ? text.length : Math.max(text.lastIndexOf(" ", far), at + length);
  const cut = [from ? "…" : "", to < text.length ? "…" : ""];
  if (at < 0) return [cut[0], text.slice(from, to), cut[1]];
  const begin = Math.min(from, at);
  return [cut[0], text.slice(begin, at), element("mark", {}, text.slice(at, at + length)), text.slice(at + length, to), cut[1]];
}

function option(entry, n, wanted) {
  const known = parties[entry.id] || dealings[entry.id];
  const mark = known ? swatch(dealings[entry.id] ? "diamond" : shapes.get(known.type), toneOf(entry.id)) : "";
  const also = parties[entry.id] && entry.text !== nameOf(entry.id) ? element("span", { class: "quiet" }, ` ${nameOf(entry.id)}`) : "";
  const from = entry.group === "Sentences" ? element("span", { class: "from" }, titleOf(entry.id)) : "";
  const who = dealings[entry.id] ? element("span", { class: "from" }, partiesOf(entry.id).map(nameOf).join(", ")) : "";
  return element("li", { role: "option", id: `option-${n}`, "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); choose(n); } },
    mark, element("span", {}, ...marked(entry.text, wanted), also, who, from));
}

function offer() {
  const text = byId("query").value, list = byId("found");
  search.found = lookUp(text);
  search.active = -1;
  let group = "";
  const lines = search.found.flatMap((entry, n) => {
    const head = entry.group === group ? [] : [element("li", { role: "presentation", class: "group" }, entry.group)];
    group = entry.group;
    return [...head, option(entry, n, text)];
  });
  list.replaceChildren(...lines);
  open(search.found.length > 0);
  byId("missed").textContent = text.trim() && !search.found.length ? "Nothing by that name" : "";
  byId("told").textContent = search.found.length ? plural(search.found.length, "suggestion") : "";
}

function open(isOpen) {
  byId("found").hidden = !isOpen;
  byId("query").setAttribute("aria-expanded", String(isOpen));
  if (!isOpen) byId("query").removeAttribute("aria-activedescendant");
}

function point(n) {
  const count = search.found.length;
  if (!count) return;
  search.active = (n + count) % count;
  search.found.forEach((_, each) => byId(`option-${each}`).setAttribute("aria-selected", String(each === search.active)));
  byId("query").setAttribute("aria-activedescendant", `option-${search.active}`);
  byId(`option-${search.active}`).scrollIntoView({ block: "nearest" });
}

function choose(n) {
  const entry = search.found[Math.max(0, n)];
  open(false);
  if (!entry) return;
  select(entry.id, { quote: entry.quote });
  byId("panel").focus({ preventScroll: true }); // where the answer is; a phone puts its keyboard away
}

function listenToSearch() {
  const query = byId("query");
  query.addEventListener("input", offer);
  query.addEventListener("blur", () => open(false));
  query.addEventListener("focus", () => { if (query.value.trim()) offer(); });
  query.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (byId("found").hidden) offer();
      point(event.key === "ArrowDown" ? search.active + 1 : Math.max(search.active, 0) - 1);
    }
    if (event.key === "Enter") { event.preventDefault(); if (byId("found").hidden) offer(); choose(search.active); }
    if (event.key === "Escape" && !byId("found").hidden) { event.stopPropagation(); open(false); }
  });
  byId("search").addEventListener("submit", (event) => event.preventDefault());
}
