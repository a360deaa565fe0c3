"use strict";
// What is selected, searched and filtered.

const off = { types: new Set(), modalities: new Set() };

function isShown(id) {
  const dealing = knowledge.dealings[id];
  return !off.types.has(dealing.type) && dealing.modalities.some((modality) => !off.modalities.has(modality));
}

// A party is shown while its own type is and any dealing that it has part in, or speaks of, is.
function findShown() {
  const dealings = data.nodes.filter((node) => knowledge.dealings[node.id] && isShown(node.id)).map((node) => node.id);
  const shown = new Set(dealings);
  for (const edge of data.edges) {
    if (edge.role === "says" && picture.silent) continue;
    for (const [dealing, party] of [[edge.from, edge.to], [edge.to, edge.from]]) {
      if (shown.has(dealing) && knowledge.parties[party] && !off.types.has(knowledge.parties[party].type)) shown.add(party);
    }
  }
  picture.shown = shown;
}

function findFocus(id) {
  if (!id || !nodeOf.has(id)) return null;
  const near = new Set([id, ...neighbours.get(id)]);
  if (knowledge.parties[id]) for (const dealing of neighbours.get(id)) for (const other of neighbours.get(dealing)) near.add(other);
  return near;
}

function select(id, travel = true) {
  picture.selected = id && (knowledge.parties[id] || knowledge.dealings[id]) ? id : null;
  picture.focus = findFocus(picture.selected);
  if (picture.selected && nodeOf.has(id) && !picture.shown.has(id)) clearFilters();
  tell(picture.selected);
  redraw();
  if (!picture.selected || !nodeOf.has(id)) picture.network.unselectAll();
  else {
    picture.network.selectNodes([id], false);
    if (travel) bringIntoView(id);
  }
  document.body.classList.toggle("selected", Boolean(picture.selected));
}

function bringIntoView(id) {
  const box = byId("picture").getBoundingClientRect(), edge = 40;
  const isInside = ({ x, y }) => x > edge && y > edge && x < box.width - edge && y < box.height - edge;
  const near = [id, ...neighbours.get(id)].filter((other) => picture.shown.has(other));
  const inside = near.every((other) => isInside(picture.network.canvasToDOM(nodeOf.get(other))));
  if (!inside || picture.network.getScale() < 0.6) show(near, 1.1, true);
}

function clearFilters() {
  off.types.clear();
  off.modalities.clear();
  picture.silent = false;
  for (const box of document.querySelectorAll("#legend input")) box.checked = true;
  findShown();
}

function toggle(set, name, on) {
  if (on) set.delete(name);
  else set.add(name);
  filtered();
}

function filtered() {
  findShown();
  tell(picture.selected);
  redraw();
}

function choice(mark, name, count, onchange) {
  const box = element("input", { type: "checkbox", checked: "" });
  box.addEventListener("change", () => onchange(box.checked));
  return element("label", {}, box, mark, element("span", {}, name), element("span", { class: "count" }, count === null ? "" : String(count)));
}

function group(title, choices) {
  return element("fieldset", {}, element("legend", {}, title), choices);
}

function drawLegend() {
  const typed = (dealing) => knowledge.types.filter((type) => type.dealing === dealing).map((type) =>
    choice(swatch(type.shape, colourOf(type.name)), type.name, type.count, (on) => toggle(off.types, type.name, on)));
  const dealings = Object.values(knowledge.dealings);
  const modal = ["actual", "planned", "possible", "denied"].map((name) =>
    choice(swatch("diamond", css("--soft"), name), name, dealings.filter((dealing) => dealing.modalities.includes(name)).length, (on) => toggle(off.modalities, name, on)));
  const says = choice("", "who says it (dotted)", null, (on) => { picture.silent = !on; filtered(); });
  byId("legend").replaceChildren(group("Dealings", typed(true)), group("It is told as", modal), group("Actors and places", typed(false)), group("Links", [says]));
}

// Every name leads to what bears it; several that share one are told apart by a number.
const named = new Map();
function collectNames() {
  for (const [iri, party] of Object.entries(knowledge.parties)) for (const name of party.names) addName(name, iri);
  for (const [iri, dealing] of Object.entries(knowledge.dealings)) addName(dealing.label, iri);
  byId("names").replaceChildren(...[...named.keys()].sort().map((name) => element("option", { value: name })));
}

function addName(name, iri) {
  let free = name;
  for (let n = 2; named.has(free) && named.get(free) !== iri; n++) free = `${name} (${n})`;
  named.set(free, iri);
}

function lookUp(text) {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return null;
  const names = [...named.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const test = [(name) => name === wanted, (name) => name.startsWith(wanted), (name) => name.includes(wanted)];
  for (const fits of test) {
    const found = names.find((name) => fits(name.toLowerCase()));
    if (found) return named.get(found);
  }
  return null;
}

function search() {
  const text = byId("query").value, found = lookUp(text);
  byId("missed").textContent = text.trim() && !found ? "Nothing by that name" : "";
  if (found) select(found);
}

function listen() {
  byId("search").addEventListener("submit", (event) => { event.preventDefault(); search(); });
  byId("query").addEventListener("input", () => {
    byId("missed").textContent = "";
    if (named.has(byId("query").value)) select(named.get(byId("query").value));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { byId("query").value = ""; byId("missed").textContent = ""; select(null); }
    if (event.key === "/" && document.activeElement !== byId("query")) { event.preventDefault(); byId("query").focus(); }
  });
  byId("closer").addEventListener("click", () => zoom(1.4));
  byId("farther").addEventListener("click", () => zoom(1 / 1.4));
  byId("whole").addEventListener("click", () => fitWhole());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { drawLegend(); clearFilters(); filtered(); });
}

const claims = Object.values(knowledge.dealings).reduce((sum, dealing) => sum + dealing.tellings.length, 0);
byId("counts").textContent = [
  plural(Object.keys(knowledge.documents).length, "document"), plural(Object.keys(knowledge.parties).length, "actor or place", "actors and places"),
  plural(Object.keys(knowledge.dealings).length, "dealing"), plural(claims, "claim"),
].join(" · ");
if (matchMedia("(max-width: 800px)").matches) byId("filters").open = false;
drawLegend();
collectNames();
findShown();
startPicture();
tell(null);
listen();
