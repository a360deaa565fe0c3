"use strict";
// The picture: vis-network draws nodes and edges at the places that Python gave them; labels are drawn by labels.js.

const picture = { font: "sans-serif", colours: {}, hovered: null, shown: new Set(), focus: null, selected: null, silent: false, roles: [] };
const nodeOf = new Map(data.nodes.map((node) => [node.id, node]));
const neighbours = new Map(data.nodes.map((node) => [node.id, new Set()]));
for (const edge of data.edges) {
  neighbours.get(edge.from).add(edge.to);
  neighbours.get(edge.to).add(edge.from);
}

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const dashesOf = { planned: [5, 3], possible: [2, 3], mixed: [9, 3] };

// Types that the style sheet does not know take the tones in turn.
const spare = knowledge.types.filter((type) => !css(`--${type.name}`)).map((type) => type.name);
const colourOf = (type) => css(`--${type}`) || css(`--tone-${Math.max(0, spare.indexOf(type)) % 4}`);
const modalityOf = (iri) => {
  const dealing = knowledge.dealings[iri];
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
  const modality = modalityOf(node.id), look = looks(colourOf(node.group), modality);
  const colour = { background: look.fill, border: look.border, highlight: { background: look.fill, border: css("--ink") }, hover: { background: look.fill, border: css("--ink") } };
  return { id: node.id, x: node.x, y: node.y, shape: node.shape, size: node.size, color: colour, hidden: !picture.shown.has(node.id),
    shapeProperties: { borderDashes: look.dashes || false }, opacity: isFaded(node.id) ? 0.18 : 1 };
}

function dressedEdge(edge) {
  const dealing = knowledge.dealings[edge.from] ? edge.from : edge.to;
  const modality = modalityOf(dealing), says = edge.role === "says";
  const near = picture.focus !== null && (edge.from === picture.selected || edge.to === picture.selected);
  const faded = picture.focus !== null && !near && (isFaded(edge.from) || isFaded(edge.to) || !near);
  const colour = near ? css("--accent") : modality === "denied" ? css("--denied") : says ? css("--says") : css("--line");
  return { ...edge, color: { color: colour, highlight: colour, hover: colour, opacity: faded ? 0.15 : 1 },
    width: near ? edge.width + 0.6 : edge.width, hidden: !picture.shown.has(edge.from) || !picture.shown.has(edge.to) || (says && picture.silent) };
}

function redraw() {
  picture.colours = { paper: css("--paper"), ink: css("--ink"), soft: css("--soft"), accent: css("--accent"), denied: css("--denied") };
  picture.font = getComputedStyle(document.body).fontFamily;
  labels.version++;
  picture.roles = rolesAt(picture.hovered || picture.selected);
  picture.nodes.update(data.nodes.map(dressedNode));
  picture.edges.update(data.edges.map(dressedEdge));
}

function rolesAt(id) {
  if (!id) return [];
  const touching = data.edges.filter((edge) => (edge.from === id || edge.to === id) && picture.shown.has(edge.from) && picture.shown.has(edge.to) && !(edge.role === "says" && picture.silent));
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
  return knowledge.parties[node.id] ? 100 + node.size : node.size + (modalityOf(node.id) === "denied" ? 10 : 0);
}

function afterDrawing(context) {
  const shown = data.nodes.filter((node) => picture.shown.has(node.id)), scale = picture.network.getScale();
  crossOut(context, shown);
  drawLabels(context, shown, scale, importance, picture.roles, viewed(scale));
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

function startPicture() {
  picture.nodes = new vis.DataSet();
  picture.edges = new vis.DataSet();
  redraw();
  picture.network = new vis.Network(byId("picture"), { nodes: picture.nodes, edges: picture.edges }, JSON.parse(data.options)); // pyvis hands its options on as a string
  byId("picture").firstElementChild.tabIndex = -1; // vis-network's own, 900, comes before everything else on the page
  byId("picture").addEventListener("keydown", move);
  picture.network.on("afterDrawing", afterDrawing);
  picture.network.on("click", (event) => select(event.nodes[0] || dealingOf(event.edges[0])));
  picture.network.on("hoverNode", (event) => hover(event.node));
  picture.network.on("blurNode", () => hover(null));
  picture.network.on("hoverEdge", (event) => writeRoles(rolesOf(data.edges.filter((edge) => edge.id === event.edge))));
  picture.network.on("blurEdge", () => writeRoles(rolesAt(picture.hovered || picture.selected)));
  picture.network.on("dragEnd", (event) => { event.nodes.forEach(moved); hover(null); });
  picture.network.on("animationFinished", () => writeRoles(picture.roles));
  fitWhole(false);
}

function dealingOf(edge) {
  const found = data.edges.find((other) => other.id === edge);
  return found ? (knowledge.dealings[found.from] ? found.from : found.to) : null;
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
  picture.network.redraw();
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
  show([...picture.shown], 1.6, animated);
}

// vis-network's own keyboard takes the focus away from the search when the mouse moves.
function move(event) {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (event.key === "+" || event.key === "=") zoom(1.4);
  if (event.key === "-") zoom(1 / 1.4);
  if (!step) return;
  event.preventDefault();
  const { x, y } = picture.network.getViewPosition(), far = 60 / picture.network.getScale();
  picture.network.moveTo({ position: { x: x + step[0] * far, y: y + step[1] * far } });
}

const moves = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });

function zoom(factor) {
  picture.network.moveTo({ scale: picture.network.getScale() * factor, animation: moves() });
}
