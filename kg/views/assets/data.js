"use strict";
// What the page knows: documents, parties, dealings, and the links between them. Every text reaches the page as a text node.

const data = JSON.parse(document.getElementById("data").textContent);
const knowledge = data.knowledge;
const { parties, dealings, documents } = knowledge;
for (const table of [parties, dealings, documents]) Object.setPrototypeOf(table, null); // an address may ask for "constructor"
const byId = (id) => document.getElementById(id);
for (const dealing of Object.values(dealings)) {
  dealing.outlets = dealing.outlets || [];
  dealing.stances = dealing.stances || [];
}
for (const source of Object.values(documents)) source.quotes = source.quotes || [];

const nameOf = (id) => (parties[id] ? parties[id].names[0] : dealings[id] ? dealings[id].label : titleOf(id));
const titleOf = (id) => (documents[id] ? documents[id].title || documents[id].file : id);
const typeOf = (id) => (parties[id] || dealings[id]).type;
const exists = (id) => id in parties || id in dealings || id in documents;
const dealingOf = (edge) => (dealings[edge.from] ? edge.from : edge.to);
const partyOf = (edge) => (dealings[edge.from] ? edge.to : edge.from);

// Nodes that Python has placed come with the page; the others are made here and placed when they are drawn.
const nodeOf = new Map(data.nodes.map((node) => [node.id, node]));
const neighbours = new Map(), edgesOf = new Map();
for (const id of [...Object.keys(dealings), ...Object.keys(parties)]) {
  neighbours.set(id, new Set());
  edgesOf.set(id, []);
}
for (const edge of data.edges) {
  neighbours.get(edge.from).add(edge.to);
  neighbours.get(edge.to).add(edge.from);
  edgesOf.get(edge.from).push(edge);
  edgesOf.get(edge.to).push(edge);
}
const shapes = new Map(knowledge.types.map((type) => [type.name, type.shape]));

function nodeFor(id) {
  if (!nodeOf.has(id)) {
    const known = parties[id] || dealings[id];
    nodeOf.set(id, { id, label: nameOf(id), group: known.type, shape: dealings[id] ? "diamond" : shapes.get(known.type), size: known.size });
  }
  return nodeOf.get(id);
}

// Dealings that a party has part in or speaks of, those that matter most first.
const rank = new Map(Object.keys(dealings).map((id, n) => [id, n]));
const dealingsOf = (party) => [...neighbours.get(party)].sort((a, b) => rank.get(a) - rank.get(b));
const partiesOf = (dealing) => [...new Set(dealings[dealing].roles.filter((part) => part.party).map((part) => part.text))];

// The sources of a dealing: what the merge has found to be independent, else the publishers of its documents.
const publisherOf = (id) => documents[id].publisher || `unnamed publisher of ${documents[id].file}`;
const sourcesOf = (id) => (dealings[id].outlets.length ? dealings[id].outlets : [...new Set(dealings[id].tellings.map((claim) => publisherOf(claim.document)))]);
const withoutGrade = (source) => source.replace(/ \([A-F]?[1-6]?\)$/u, "");

// The highest of its claims; one that has none is not doubted.
const confidenceOf = (id) => Math.max(...dealings[id].tellings.map((claim) => (claim.confidence === null ? 1 : claim.confidence)));
const isDisputed = (id) => dealings[id].stances.length > 0;

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) made.setAttribute(name, value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== "" && child !== null && child !== undefined));
  return made;
}

function drawn(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many || one + "s"}`;
const joined = (parts, separator = ", ") => parts.flatMap((part, n) => (n ? [separator, part] : [part]));
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
