"use strict";
// The shortest way from one actor to another over dealings, and what is kept to.

const tellers = new Map();
function toldIn(document) {
  if (!tellers.size) for (const id of Object.keys(dealings)) for (const claim of dealings[id].tellings) {
    tellers.set(claim.document, [...(tellers.get(claim.document) || []).filter((other) => other !== id), id]);
  }
  return tellers.get(document) || [];
}

// What is only denied is no way from one to another.
const leads = (id) => isAskedFor(id) && dealings[id].modalities.some((modality) => modality !== "denied");

// Parties from one to the other, fewest steps first, over dealings that are asked for; [] where there is no way.
function shortest(from, to) {
  const before = new Map([[from, null]]);
  let rim = [from];
  while (rim.length && !before.has(to)) {
    const next = [];
    for (const party of rim) for (const dealing of dealingsOf(party)) {
      if (!partiesOf(dealing).includes(party) || !leads(dealing)) continue;
      for (const other of partiesOf(dealing)) if (!before.has(other)) { before.set(other, party); next.push(other); }
    }
    rim = next;
  }
  const way = [];
  if (before.has(to)) for (let party = to; party; party = before.get(party)) way.unshift(party);
  return way;
}

const between = (one, other) => dealingsOf(one).filter((id) => leads(id) && partiesOf(id).includes(one) && partiesOf(id).includes(other));

function steps() {
  if (!state.path.length) return [];
  const way = shortest(...state.path);
  return way.slice(1).map((party, n) => ({ from: way[n], to: party, by: between(way[n], party) }));
}

const onPath = () => steps().flatMap((step) => step.by.slice(0, 8));

function pathPanel() {
  const [from, to] = state.path, found = steps();
  const line = (step, n) => [n ? "" : element("p", { class: "stop" }, link(step.from)),
    element("div", { class: "step" }, begun(step.by, 5, (id) => card(id, [step.from, step.to], [dealings[id].type]), "div")), element("p", { class: "stop" }, link(step.to))];
  return [
    element("p", { class: "kind" }, "Shortest path"),
    element("h2", {}, `${nameOf(from)} to ${nameOf(to)}`),
    element("p", {}, found.length ? `${plural(found.length, "step")} over dealings${isFiltered() ? " that the filters let through" : ""}; what is only denied is left out.` : `No way leads from one to the other over dealings${isFiltered() ? " that the filters let through" : ""}.`),
    ...found.flatMap(line).filter(Boolean),
    element("p", { class: "actions" }, element("button", { type: "button", class: "plain", onclick: () => { state.path = [to, from]; changed(true); } }, "Other way round")),
  ];
}

// The next actor or place that is chosen, in the picture or by search, is where the path leads.
let picking = null;
function pickPath(from) {
  picking = from;
  notes();
  byId("query").value = "";
  byId("query").focus();
  byId("told").textContent = `Path from ${nameOf(from)}: choose where it leads`;
}

function keepTo(ids) {
  Object.assign(state, { around: ids, steps: ids.length ? state.steps : 1, at: null });
  changed(true);
  fitWhole();
}
