"use strict";
// The column of filters: each control sets a part of the state, and is set again when the state comes from the address.

const controls = [];

function choice(mark, name, count, isOn, onchange, look = "shows") {
  const box = element("input", { type: "checkbox" });
  box.addEventListener("change", () => { onchange(box.checked); filtered(); });
  controls.push(() => { box.checked = isOn(); });
  return element("label", { class: look }, box, mark, element("span", {}, name), element("span", { class: "count" }, count === null ? "" : count.toLocaleString("en")));
}

function shownChoice(mark, name, count) {
  return choice(mark, name, count, () => !state.hidden.has(name), (on) => (on ? state.hidden.delete(name) : state.hidden.add(name)));
}

const group = (title, choices) => element("fieldset", {}, element("legend", {}, title), choices);

// A slider with its value in words beside it.
function slider(title, key, least, most, step, words) {
  const box = element("input", { type: "range", min: least, max: most, step, "aria-label": title }), told = element("output", {});
  const tellValue = () => { told.textContent = words(state[key]); box.setAttribute("aria-valuetext", words(state[key])); };
  box.addEventListener("input", () => { state[key] = Number(box.value); tellValue(); filtered(); });
  controls.push(() => { box.value = state[key]; tellValue(); });
  return element("div", { class: "slider" }, element("span", {}, title), told, box);
}

function sourceChoice() {
  const counted = new Map();
  for (const id of Object.keys(dealings)) for (const source of new Set(sourcesOf(id).map(withoutGrade))) counted.set(source, (counted.get(source) || 0) + 1);
  if (counted.size < 2) return "";
  const ranked = [...counted].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const box = element("select", { "aria-label": "Told by" }, element("option", { value: "" }, "any source"),
    ranked.map(([source, count]) => element("option", { value: source }, `${source} (${count})`)));
  box.addEventListener("change", () => { state.source = box.value; filtered(); });
  controls.push(() => { box.value = state.source; });
  return group("Told by", [box]);
}

function proofControl() {
  const ids = Object.keys(dealings), most = Math.min(10, Math.max(1, ...ids.map((id) => sourcesOf(id).length)));
  const disputes = ids.filter(isDisputed).length;
  return group("How well it is proved", [
    most > 1 ? slider("Independent sources", "sources", 1, most, 1, (value) => (value > 1 ? `at least ${value}` : "any")) : "",
    slider("Confidence", "confidence", 0, 95, 5, (value) => (value ? `at least ${value}%` : "any")),
    disputes ? choice(swatch("ring", css("--disputed")), "only what is disputed", disputes, () => state.disputed, (on) => { state.disputed = on; }, "only") : "",
  ]);
}

function drawControls() {
  controls.length = 0;
  const typed = (dealing) => knowledge.types.filter((type) => type.dealing === dealing).map((type) => shownChoice(swatch(type.shape, toneOfType(type.name)), type.name, type.count));
  const all = Object.values(dealings);
  const modal = modalities.map((name) => shownChoice(swatch("diamond", css("--soft"), name), name, all.filter((dealing) => dealing.modalities.includes(name)).length));
  const says = choice("", "who says it (dotted)", null, () => !state.silent, (on) => { state.silent = !on; });
  const clear = element("button", { type: "button", id: "clear", class: "plain", onclick: clearFilters }, "Clear all filters");
  controls.push(() => { clear.hidden = !isFiltered(); });
  byId("legend").replaceChildren(clear, colourControl(), groupControl(), group("Dealings", typed(true)), group("It is told as", modal), ...dateControl(), proofControl(), sourceChoice(),
    group("Actors and places", typed(false)), group("Links", [says]));
  setControls();
}

const setControls = () => controls.forEach((set) => set());

function clearFilters() {
  Object.assign(state, { hidden: new Set(), silent: false, source: "", confidence: 0, sources: 1, disputed: false, from: "", to: "" });
  setControls();
  filtered();
}

function filtered() {
  controls.forEach((set) => set());
  state.at = null;
  changed(false);
}
