"use strict";
// The picture: vis-network draws nodes and edges at the places that Python gave them; labels are drawn by labels.js.

const picture = { font: "sans-serif", colours: {}, hovered: null, shown: new Set(), focus: null, selected: null, roles: [], asked: 0, left: 0 };

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const dashesOf = { planned: [5, 3], possible: [2, 3], mixed: [9, 3] };

// Types that the style sheet does not know take the tones in turn.
const spare = knowledge.types.filter((type) => !css(`--${type.name}`)).map((type) => type.name);
const colourOf = (type) => css(`--${type}`) || css(`--tone-${Math.max(0, spare.indexOf(type)) % 4}`);
const modalityOf = (iri) => {
  const dealing = dealings[iri];
  return !dealing ? "actual" : dealing.modalities.length === 1 ? dealing.modalities[0] : "mixed";
};

// Only what happened is a full shape; the rest is pale with a broken outline, what is denied hollow and crossed out.
function looks(colour, modality) {
  const paper = css("--paper");
  const fill = { planned: mixed(colour, paper, 0.28), possible: mixed(colour, paper, 0.12), denied: paper }[modality] || colour;
  return { fill, border: modality === "denied" ? css("--denied") : colour, dashes: dashesOf[modality] };
}

function mixed(one, other, share) {
  const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const second = parts(other);
  return "#" + parts(one).map((part, n) => Math.round(part * share + second[n] * (1 - share)).toString(16).padStart(2, "0")).join("");
}

const isFaded = (id) => picture.focus !== null && !picture.focus.has(id);

function dressedNode(node) {
  const modality = modalityOf(node.id), look = looks(toneOf(node.id), modality);
  const colour = { background: look.fill, border: look.border, highlight: { background: look.fill, border: css("--ink") }, hover: { background: look.fill, border: css("--ink") } };
  return { id: node.id, x: node.x, y: node.y, shape: node.shape, size: node.size, color: colour,
    shapeProperties: { borderDashes: look.dashes || false }, opacity: isFaded(node.id) ? 0.18 : 1 };
}

function dressedEdge(edge) {
  const modality = modalityOf(dealingOf(edge)), says = edge.role === "says";
  const isOnPath = state.path.length > 0 && picture.focus !== null && !isFaded(edge.from) && !isFaded(edge.to);
  const near = picture.focus !== null && (edge.from === picture.selected || edge.to === picture.selected || isOnPath);
  const faded = picture.focus !== null && !near && (picture.selected !== null || isFaded(edge.from) || isFaded(edge.to));
  const colour = near ? picture.colours.accent : modality === "denied" ? picture.colours.denied : says ? picture.colours.says : picture.colours.line;
  return { ...edge, color: { color: colour, highlight: colour, hover: colour, opacity: faded ? 0.15 : 1 }, width: (edge.width || 1) + (near ? 0.6 : 0) };
}

function redraw() {
  for (const name of ["paper", "ink", "soft", "accent", "denied", "disputed", "says", "line", "quiet"]) picture.colours[name] = css(`--${name}`);
  picture.font = getComputedStyle(document.body).fontFamily;
  settle([...picture.shown]);
  replace(picture.nodes, [...picture.shown].map((id) => dressedNode(nodeOf.get(id))));
  replace(picture.edges, data.edges.filter(isDrawn).map(dressedEdge));
  picture.roles = rolesAt(picture.hovered || picture.selected);
  labels.version++; // the data sets draw at once, when the roles were not known yet
}

// A data set of vis-network is brought to hold just these.
function replace(set, items) {
  const wanted = new Set(items.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !wanted.has(id)));
  set.update(items);
}

const isDrawn = (edge) => picture.shown.has(edge.from) && picture.shown.has(edge.to) && !(edge.role === "says" && state.silent);

// Where few edges are drawn, the roles of all are written as far as there is room; else those of what is pointed at or selected.
const FEW = 40;
function rolesAt(id) {
  if (!id) return picture.edges && picture.edges.length <= FEW ? rolesOf(picture.edges.get()) : [];
  const touching = edgesOf.get(id).filter(isDrawn);
  return touching.length > 24 ? [] : rolesOf(touching);
}

const rolesOf = (edges) => edges.map((edge) => [nodeOf.get(edge.from), nodeOf.get(edge.to), edge.role]);

const isNext = (one, other) => neighbours.has(one) && neighbours.get(one).has(other);

// What stands first where there is no room for all: what is pointed at, what is near it, actors, then dealings.
function importance(node) {
  if (node.id === picture.hovered || node.id === picture.selected) return 2e6;
  if (isNext(picture.hovered, node.id)) return 1e5 + node.size;
  if (isFaded(node.id)) return 0;
  if (isNext(picture.selected, node.id)) return 1e4 + node.size;
  return parties[node.id] ? 100 + node.size : node.size + (modalityOf(node.id) === "denied" ? 10 : 0);
}

function afterDrawing(context) {
  const shown = [...picture.shown].map((id) => nodeOf.get(id)), scale = picture.network.getScale();
  crossOut(context, shown);
  encircle(context, shown);
  drawLabels(context, shown, scale, importance, picture.roles, picture.roles.length > 1 && !picture.hovered && !picture.selected, viewed(scale));
}

// The part of the plane that is in view, as labels.js counts: in pixels from the origin of the picture.
function viewed(scale) {
  const box = byId("picture").getBoundingClientRect();
  const first = picture.network.DOMtoCanvas({ x: 0, y: 0 }), last = picture.network.DOMtoCanvas({ x: box.width, y: box.height });
  return [first.x * scale, first.y * scale, last.x * scale, last.y * scale];
}

function crossOut(context, nodes) {
  context.save();
  context.strokeStyle = picture.colours.denied;
  context.lineWidth = 1.6;
  for (const node of nodes) {
    if (modalityOf(node.id) !== "denied" || isFaded(node.id)) continue;
    const reach = node.size * 0.8;
    context.beginPath();
    context.moveTo(node.x - reach, node.y - reach);
    context.lineTo(node.x + reach, node.y + reach);
    context.moveTo(node.x + reach, node.y - reach);
    context.lineTo(node.x - reach, node.y + reach);
    context.stroke();
  }
  context.restore();
}

// What sources dispute has a ring around it.
function encircle(context, nodes) {
  context.save();
  context.strokeStyle = picture.colours.disputed;
  context.lineWidth = 2.4;
  for (const node of nodes) {
    if (!dealings[node.id] || !isDisputed(node.id)) continue;
    context.globalAlpha = isFaded(node.id) ? 0.2 : 1;
    context.beginPath();
    context.arc(node.x, node.y, node.size + 4.5, 0, 2 * Math.PI);
    context.stroke();
  }
  context.restore();
}

function startPicture() {
  picture.nodes = new vis.DataSet();
  picture.edges = new vis.DataSet();
  redraw();
  picture.network = new vis.Network(byId("picture"), { nodes: picture.nodes, edges: picture.edges }, JSON.parse(data.options)); // pyvis hands its options on as a string
  byId("picture").firstElementChild.tabIndex = -1; // vis-network's own, 900, comes before everything else on the page
  byId("picture").addEventListener("keydown", move);
  picture.network.on("afterDrawing", afterDrawing);
  const at = (event) => event.nodes[0] || (event.edges.length ? dealingOf(picture.edges.get(event.edges[0])) : null);
  picture.network.on("click", (event) => select(at(event)));
  picture.network.on("doubleClick", (event) => { if (at(event)) keepTo([...new Set([...state.around, at(event)])]); });
  picture.network.on("hoverNode", (event) => hover(event.node));
  picture.network.on("blurNode", () => hover(null));
  picture.network.on("hoverEdge", (event) => writeRoles(rolesOf([picture.edges.get(event.edge)])));
  picture.network.on("blurEdge", () => writeRoles(rolesAt(picture.hovered || picture.selected)));
  picture.network.on("dragEnd", (event) => { event.nodes.forEach(moved); hover(null); });
  picture.network.on("dragEnd", rest);
  picture.network.on("zoom", rest);
  picture.network.on("animationFinished", () => { writeRoles(picture.roles); });
  fitWhole(false);
}

// Only where somebody has moved it does the picture's place stand in the address.
function rest() {
  const { x, y } = picture.network.getViewPosition();
  rememberView({ x: Math.round(x), y: Math.round(y), scale: Number(picture.network.getScale().toFixed(3)) });
}

function hover(id) {
  picture.hovered = id;
  byId("picture").classList.toggle("pointing", Boolean(id));
  writeRoles(rolesAt(id || picture.selected));
}

// Write these roles at their edges, and place all labels anew.
function writeRoles(roles) {
  picture.roles = roles;
  labels.version++;
  picture.network.body.emitter.emit("_requestRedraw"); // in the next frame: redraw() at once calls back where it is called from
}

function moved(id) {
  Object.assign(nodeOf.get(id), picture.network.getPosition(id));
}

// As vis-network's own fit, but with a margin for the labels, of which it does not know.
function show(ids, most, animated) {
  const box = byId("picture").getBoundingClientRect(), at = ids.map((id) => nodeOf.get(id));
  if (!at.length) return;
  const ends = (axis) => [Math.min(...at.map((node) => node[axis])), Math.max(...at.map((node) => node[axis]))];
  const [left, right] = ends("x"), [top, bottom] = ends("y"), margin = Math.min(90, box.width / 8);
  const scale = Math.min(most, (box.width - 2 * margin) / (right - left + 1), (box.height - 100) / (bottom - top + 1));
  picture.network.moveTo({ scale, position: { x: (left + right) / 2, y: (top + bottom) / 2 }, animation: animated && moves() });
}

function fitWhole(animated = true) {
  state.at = null;
  show([...picture.shown], 1.6, animated);
}

// vis-network's own keyboard takes the focus away from the search when the mouse moves.
function move(event) {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (event.key === "+" || event.key === "=") zoom(1.4);
  if (event.key === "-") zoom(1 / 1.4);
  if (event.key === "n" || event.key === "p") walk(event.key === "n" ? 1 : -1);
  if (event.key === "Enter" && picture.selected) keepTo([...new Set([...state.around, picture.selected])]);
  if (!step) return;
  event.preventDefault();
  const { x, y } = picture.network.getViewPosition(), far = 60 / picture.network.getScale();
  picture.network.moveTo({ position: { x: x + step[0] * far, y: y + step[1] * far } });
  rest();
}

// From node to node, the larger first: actors and places, then dealings.
function walk(by) {
  const order = [...picture.shown].sort((a, b) => Number(a in dealings) - Number(b in dealings) || nodeOf.get(b).size - nodeOf.get(a).size || (a < b ? -1 : 1));
  const at = order.indexOf(picture.selected);
  select(order[(at + by + (at < 0 && by < 0 ? 1 : 0) + order.length) % order.length]);
}

const moves = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });

function zoom(factor) {
  picture.network.moveTo({ scale: picture.network.getScale() * factor, animation: moves() });
}
