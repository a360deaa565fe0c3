"use strict";
// Labels as on a map: always of one size, the more important first, none over another or over a node.
// They are placed anew when the zoom or what is shown changes, not when the picture is moved.

const LARGE = 15; // a node of this size has its label even where it covers small nodes
const labels = { key: "", placed: [], widths: new Map(), version: 0 };

function width(context, font, text) {
  const key = font + text;
  if (!labels.widths.has(key)) {
    context.font = font;
    labels.widths.set(key, context.measureText(text).width);
  }
  return labels.widths.get(key);
}

function wrapped(text, length, most) {
  const lines = [""];
  for (const word of text.split(/\s+/u)) {
    const last = lines.length - 1;
    if (!lines[last] || (lines[last] + " " + word).length <= length) lines[last] = `${lines[last]} ${word}`.trim();
    else lines.push(word);
  }
  const cut = lines.slice(0, most).map((line) => (line.length > length + 6 ? `${line.slice(0, length + 5)}…` : line));
  if (lines.length > most) cut[most - 1] = `${cut[most - 1].replace(/[…,;:]+$/u, "")}…`;
  return cut;
}

// Boxes that are taken, by the cells of a grid that they touch: [left, top, right, bottom] in pixels.
function makeGrid() {
  const cells = new Map(), size = 80;
  const touched = function* (box) {
    for (let x = Math.floor(box[0] / size); x <= Math.floor(box[2] / size); x++) {
      for (let y = Math.floor(box[1] / size); y <= Math.floor(box[3] / size); y++) yield `${x} ${y}`;
    }
  };
  const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  return {
    add(box) { for (const cell of touched(box)) cells.set(cell, [...(cells.get(cell) || []), box]); },
    isFree(box) { for (const cell of touched(box)) if ((cells.get(cell) || []).some((other) => meet(box, other))) return false; return true; },
  };
}

function labelOf(context, node, important, most) {
  const dealing = dealings[node.id];
  const pixels = dealing ? 11 : Math.min(17, 11.5 + node.size / 7);
  const weight = dealing ? (important ? 600 : 400) : 600;
  const font = `${weight} ${pixels}px ${picture.font}`;
  const words = dealing ? cautious(node.label, caveat(dealing)) : node.label;
  const lines = wrapped(words, dealing ? 24 : 22, most);
  return { node, font, lines, pixels, dealing, wide: Math.max(...lines.map((line) => width(context, font, line))), high: lines.length * pixels * 1.15 };
}

// "Funding: 5 million USD" that is planned is "Planned funding: 5 million USD".
function cautious(text, word) {
  if (!word) return text;
  return word.charAt(0).toUpperCase() + word.slice(1) + " " + text.charAt(0).toLowerCase() + text.slice(1);
}

// What must be said in words, because it did not simply happen.
const caveat = (dealing) => (dealing.modalities.length === 1 && dealing.modalities[0] === "actual" ? "" : dealing.modalities.join(" or "));

function positions(label, x, y, radius) {
  const gap = radius + 3, { wide, high } = label;
  return [
    [x - wide / 2, y + gap], [x - wide / 2, y - gap - high], [x + gap, y - high / 2], [x - gap - wide, y - high / 2],
    [x + gap * 0.7, y + gap * 0.7], [x - gap * 0.7 - wide, y + gap * 0.7], [x + gap * 0.7, y - gap * 0.7 - high], [x - gap * 0.7 - wide, y - gap * 0.7 - high],
    [x - 12, y + gap], [x + 12 - wide, y + gap], [x - 12, y - gap - high], [x + 12 - wide, y - gap - high],
  ];
}

function placeLabels(context, nodes, scale, importance, roles, isQuiet, view) {
  const grid = { labels: makeGrid(), nodes: makeGrid(), large: makeGrid(), view }, placed = [];
  for (const node of nodes) {
    const reach = node.size * scale * 0.85;
    const box = [node.x * scale - reach, node.y * scale - reach, node.x * scale + reach, node.y * scale + reach];
    grid.nodes.add(box);
    if (node.size >= LARGE) grid.large.add(box);
  }
  const ranked = nodes.map((node) => [importance(node), node]).filter(([rank]) => rank > 0).sort((a, b) => b[0] - a[0] || (a[1].id < b[1].id ? -1 : 1));
  const first = ranked.filter(([rank]) => rank >= 1e6), rest = ranked.slice(first.length);
  for (const [rank, node] of first) placeLabel(context, grid, placed, node, scale, rank);
  if (!isQuiet) for (const edge of roles) placeRole(context, grid, placed, edge, scale);
  for (const [rank, node] of rest) placeLabel(context, grid, placed, node, scale, rank);
  if (isQuiet) for (const edge of roles) placeRole(context, grid, placed, edge, scale, true);
  return placed;
}

function placeLabel(context, grid, placed, node, scale, rank) {
  const isName = !dealings[node.id], most = rank >= 1e6 ? 4 : isName ? 3 : 2;
  const tries = [most, 2].map((lines) => {
    const label = labelOf(context, node, rank >= 1e6, lines);
    return [label, positions(label, node.x * scale, node.y * scale, node.size * scale).map(([left, top]) => [left, top, left + label.wide, top + label.high])];
  });
  for (const [label, boxes] of tries) {
    const box = boxes.find((each) => isFree(each, grid) && isWithin(each, grid.view));
    if (box) return putLabel(grid, placed, label, box);
  }
  const [label, boxes] = tries[0], clear = boxes.filter((box) => grid.labels.isFree(box) && grid.large.isFree(box));
  const box = secondBest(clear, grid, isName, node.size >= LARGE) || (rank >= 1e6 ? boxes[0] : null);
  return box ? putLabel(grid, placed, label, box) : undefined;
}

const isFree = (box, grid) => grid.labels.isFree(box) && grid.nodes.isFree(box);

// The label of a large node, and of any actor or place at the edge of the picture, may cover small nodes rather than be cut.
function secondBest(clear, grid, isName, isLarge) {
  const cut = clear.find((box) => isFree(box, grid) && (isName || isBeyond(box, grid.view)));
  return ((isLarge || cut && !isBeyond(cut, grid.view)) && clear.find((box) => isWithin(box, grid.view))) || cut || (isLarge && clear[0]) || null;
}

const isBeyond = (box, view) => box[2] < view[0] || box[3] < view[1] || box[0] > view[2] || box[1] > view[3];
const isWithin = (box, view) => box[0] >= view[0] && box[1] >= view[1] && box[2] <= view[2] && box[3] <= view[3];

function putLabel(grid, placed, label, box) {
  grid.labels.add([box[0] - 3, box[1] - 2, box[2] + 3, box[3] + 2]);
  placed.push({ ...label, left: box[0], top: box[1] });
}

// The role of an edge, where there is room along it.
function placeRole(context, grid, placed, [from, to, role], scale, isQuiet = false) {
  const font = `italic 500 11px ${picture.font}`, wide = width(context, font, role), high = 13;
  for (const share of [0.5, 0.6, 0.4, 0.7, 0.3]) {
    const x = (from.x * (1 - share) + to.x * share) * scale, y = (from.y * (1 - share) + to.y * share) * scale;
    const box = [x - wide / 2, y - high / 2, x + wide / 2, y + high / 2];
    if (isFree(box, grid)) return putLabel(grid, placed, { font, lines: [role], pixels: 11, wide, high, role: true, isQuiet }, box);
  }
  return undefined;
}

function write(context, text, x, y, font, colour) {
  context.font = font;
  context.lineWidth = 3.5;
  context.lineJoin = "round";
  context.strokeStyle = picture.colours.paper;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function drawLabels(context, nodes, scale, importance, roles, isQuiet, view) {
  const key = `${scale} ${labels.version}`;
  if (labels.key !== key) {
    labels.placed = placeLabels(context, nodes, scale, importance, roles, isQuiet, view);
    labels.key = key;
  }
  context.save();
  context.scale(1 / scale, 1 / scale);
  context.textBaseline = "top";
  context.textAlign = "center";
  for (const label of labels.placed) {
    const colour = label.role ? (label.isQuiet ? picture.colours.quiet : picture.colours.accent) : label.dealing ? picture.colours.soft : picture.colours.ink;
    label.lines.forEach((line, n) => write(context, line, label.left + label.wide / 2, label.top + n * label.pixels * 1.15, label.font, colour));
  }
  context.restore();
}
