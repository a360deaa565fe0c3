"use strict";
// What colours tell: what kind a thing is, which community it belongs to, or which country.

const coloured = 8; // groups that have a colour of their own; the rest share one
const ways = { type: "Type", community: "Community", country: "Country" };
const groupsOf = { community: knowledge.communities, country: knowledge.countries };
const ranks = Object.fromEntries(Object.entries(groupsOf).map(([way, all]) => [way, new Map(all.map((each, n) => [each.key, n]))]));

// The group of a party, or of a dealing whose parties are all of one: its number, or null.
function groupOf(id, way = state.colour) {
  const keys = new Set((parties[id] ? [id] : partiesOf(id)).map((party) => parties[party][way]));
  const number = keys.size === 1 ? ranks[way].get([...keys][0]) : undefined;
  return number === undefined ? null : number;
}

const markOf = (way, number) => `${way}:${number !== null && number < coloured ? groupsOf[way][number].key : "others"}`;
const isOfHidden = (id) => state.colour !== "type" && state.hidden.has(markOf(state.colour, groupOf(id)));
const tone = (number) => css(number !== null && number < coloured ? `--group-${number}` : "--others");
const toneOf = (id) => (state.colour === "type" ? colourOf(typeOf(id)) : tone(groupOf(id)));
const toneOfType = (type) => (state.colour === "type" ? colourOf(type) : css("--soft"));

function nameOfGroup(way, group) {
  return way === "country" ? group.name : group.leads.map(nameOf).join(", ");
}

// In words, in the panel: colours alone tell nobody anything.
function belonging(id) {
  const known = Object.keys(groupsOf).filter((way) => groupOf(id, way) !== null && !(way === "country" && parties[id].type === "State"));
  return known.map((way) => [`${ways[way]}: `, element("button", { type: "button", class: "link", onclick: () => colourBy(way) }, nameOfGroup(way, groupsOf[way][groupOf(id, way)]))]);
}

function colourBy(way) {
  for (const mark of [...state.hidden]) if (mark.includes(":")) state.hidden.delete(mark);
  state.colour = way;
  drawControls();
  changed(true);
}

function colourControl() {
  const possible = Object.keys(ways).filter((way) => way === "type" || groupsOf[way].length > 1);
  if (possible.length < 2) return "";
  const one = (way) => {
    const box = element("input", { type: "radio", name: "colour", value: way });
    box.addEventListener("change", () => { colourBy(way); byId("legend").querySelector(`[value=${way}]`).focus(); });
    controls.push(() => { box.checked = state.colour === way; });
    return element("label", { class: "only" }, box, element("span", {}, ways[way]));
  };
  return element("fieldset", { class: "ways" }, element("legend", {}, "Colour by"), element("div", {}, possible.map(one)));
}

function groupControl() {
  const way = state.colour;
  if (way === "type") return "";
  const counted = new Map();
  for (const id of Object.keys(parties)) if (neighbours.get(id).size) counted.set(markOf(way, groupOf(id)), (counted.get(markOf(way, groupOf(id))) || 0) + 1);
  const shown = groupsOf[way].slice(0, coloured).map((group, number) => [markOf(way, number), number, nameOfGroup(way, group)]);
  const line = ([mark, number, name]) => choice(swatch("dot", tone(number)), name, counted.get(mark) || 0, () => !state.hidden.has(mark), (on) => (on ? state.hidden.delete(mark) : state.hidden.add(mark)), "shows group");
  return group({ community: "Communities", country: "Countries" }[way], [...shown, [`${way}:others`, null, "others"]].filter(([mark]) => counted.has(mark)).map(line));
}
