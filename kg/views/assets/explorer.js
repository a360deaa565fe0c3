"use strict";
// What happens when somebody selects, filters, goes back, or opens the page.

function findFocus() {
  if (state.path.length && !state.selected) return new Set([...state.path, ...onPath(), ...steps().flatMap((step) => [step.from, step.to])]);
  const id = state.selected;
  if (documents[id]) {
    const found = toldIn(id);
    return new Set([...found, ...found.flatMap(partiesOf)]);
  }
  if (!id || !neighbours.has(id) || !neighbours.get(id).size) return null;
  const near = new Set([id, ...neighbours.get(id)]);
  if (parties[id]) for (const dealing of neighbours.get(id)) for (const other of neighbours.get(dealing)) near.add(other);
  return near;
}

// Everything that follows from the state: what is drawn, what the panel tells, what the address says.
function changed(step) {
  clearTimeout(resting); // where the picture stood before is of no account now
  const at = state.at;
  findShown();
  picture.focus = findFocus();
  picture.selected = neighbours.has(state.selected) ? state.selected : null;
  redraw();
  tell();
  notes();
  if (picture.network) {
    if (picture.selected && picture.shown.has(picture.selected)) picture.network.selectNodes([picture.selected], false);
    else picture.network.unselectAll();
  }
  document.body.classList.toggle("selected", Boolean(state.selected || state.path.length));
  state.at = at;
  remember(step);
}

function select(id, { quote = null } = {}) {
  const chosen = id && exists(id) ? id : null;
  if (picking && parties[chosen] && chosen !== picking) {
    Object.assign(state, { path: [picking, chosen], selected: null, quote: null, at: null });
    picking = null;
    changed(true);
    byId("told").textContent = `${plural(steps().length, "step")} from ${nameOf(state.path[0])} to ${nameOf(state.path[1])}`;
    bringIntoView([...picture.focus]);
    return;
  }
  if (!chosen && picking) picking = null;
  if (chosen !== state.selected || quote !== state.quote || state.path.length) {
    Object.assign(state, { selected: chosen, quote, path: [], at: null });
    changed(true);
  } else notes();
  if (!chosen) return;
  byId("told").textContent = `${nameOf(chosen)} selected${neighbours.has(chosen) && parties[chosen] ? `, ${plural(neighbours.get(chosen).size, "dealing")}` : ""}`;
  bringIntoView(picture.selected ? [chosen, ...neighbours.get(chosen)] : [...(picture.focus || [])]);
}

function bringIntoView(ids) {
  const box = byId("picture").getBoundingClientRect(), edge = 40;
  const isInside = ({ x, y }) => x > edge && y > edge && x < box.width - edge && y < box.height - edge;
  const near = ids.filter((id) => picture.shown.has(id));
  const inside = near.every((id) => isInside(picture.network.canvasToDOM(nodeOf.get(id))));
  if (near.length && (!inside || picture.network.getScale() < 0.6)) show(near, 1.1, true);
}

// What stands over the picture: what the view is kept to, and what is left out of it.
function notes() {
  const button = (words, onclick) => element("button", { type: "button", class: "link", onclick }, words);
  const lines = [];
  if (picking) lines.push([`Path from ${nameOf(picking)}: choose where it leads, in the picture or by search. `, button("Cancel", () => { picking = null; notes(); })]);
  if (state.around.length) {
    const names = state.around.slice(0, 3).map(nameOf).join(", ") + (state.around.length > 3 ? ` and ${state.around.length - 3} more` : "");
    const presses = [state.steps < 4 ? button("one more", () => further(1)) : "", state.steps > 1 ? button("one less", () => further(-1)) : "", button("show all", () => keepTo([]))];
    lines.push([joined([`Surroundings of ${names}, ${plural(state.steps, "step")}`, ...presses.filter(Boolean)], " · ")]);
  }
  if (picture.asked && isFiltered()) lines.push([`${plural(picture.asked, "dealing")} of ${Object.keys(dealings).length.toLocaleString("en")} ${picture.asked === 1 ? "fits" : "fit"} the filters${state.around.length ? " and surroundings" : ""}. `, button("Clear all filters", clearFilters)]);
  if (!picture.asked) lines.push(["No dealing is left. ", isFiltered() ? button("Clear all filters", clearFilters) : ""]);
  if (knowledge.left) lines.push([`Of ${(knowledge.left + Object.keys(dealings).length).toLocaleString("en")} dealings this page holds the ${Object.keys(dealings).length.toLocaleString("en")} between the most involved; kg serve and kg query know all.`]);
  if (picture.left) lines.push([`${(picture.asked - picture.left).toLocaleString("en")} of ${plural(picture.asked, "dealing")} drawn, those between the most involved. `, button("Draw more", drawMore)]);
  byId("notes").replaceChildren(...lines.map((line) => element("p", {}, line)));
}

function further(by) {
  state.steps += by;
  state.at = null;
  changed(true);
  fitWhole();
}

function drawMore() {
  state.limit += knowledge.first;
  state.at = null;
  changed(true);
  fitWhole();
}

function goTo() {
  readFragment();
  setControls();
  const at = state.at;
  changed(false);
  if (at) picture.network.moveTo({ position: { x: at.x, y: at.y }, scale: at.scale });
  else if (picture.focus) bringIntoView([...picture.focus]);
  else fitWhole();
}

// The colours are the machine's until somebody wants the others: the style sheet's rule for dark machines is made to hold, or not.
function turnColours() {
  const rule = [...document.styleSheets[0].cssRules].find((each) => each.media && /prefers-color-scheme|^all$|^not all$/u.test(each.media.mediaText));
  const isDark = matchMedia(rule.media.mediaText).matches;
  rule.media.mediaText = isDark ? "not all" : "all";
  document.documentElement.style.colorScheme = isDark ? "light" : "dark";
  recolour();
}

function recolour() {
  drawControls();
  changed(false);
}

function listen() {
  listenToSearch();
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/u.test(document.activeElement.tagName) && document.activeElement.type !== "checkbox";
    if (event.key === "Escape") { byId("query").value = ""; byId("missed").textContent = ""; select(null); }
    if (event.key === "/" && !isTyping) { event.preventDefault(); byId("query").focus(); byId("query").select(); }
  });
  const presses = { closer: () => zoom(1.4), farther: () => zoom(1 / 1.4), whole: () => fitWhole(), colours: turnColours, "save-picture": savePicture, "save-table": saveTable };
  for (const [id, press] of Object.entries(presses)) byId(id).addEventListener("click", press);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  if (hasAddress) window.addEventListener("popstate", goTo);
}

function start() {
  const claims = Object.values(dealings).reduce((sum, dealing) => sum + dealing.tellings.length, 0);
  byId("counts").textContent = [
    plural(Object.keys(documents).length, "document"), plural(Object.keys(parties).length, "actor or place", "actors and places"),
    plural(Object.keys(dealings).length, "dealing"), plural(claims, "claim"),
  ].join(" · ");
  const narrow = matchMedia("(max-width: 800px)");
  byId("filters").open = !narrow.matches;
  narrow.addEventListener("change", () => { byId("filters").open = !narrow.matches; });
  if (hasAddress) readFragment();
  drawControls();
  const at = state.at;
  findShown();
  startPicture();
  state.at = at;
  changed(false);
  listen();
  if (at) picture.network.moveTo({ position: { x: at.x, y: at.y }, scale: at.scale });
  else if (picture.focus) show([...picture.focus].filter((id) => picture.shown.has(id)), 1.1, false);
  document.documentElement.dataset.ready = "yes";
}

start();
