"use strict";
// The panel tells in words what is selected. Every text reaches the page as a text node, never as HTML.

const data = JSON.parse(document.getElementById("data").textContent);
const knowledge = data.knowledge;
const byId = (id) => document.getElementById(id);

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "onclick") made.addEventListener("click", value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== "" && child !== null && child !== undefined));
  return made;
}

const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many || one + "s"}`;
const nameOf = (iri) => (knowledge.parties[iri] ? knowledge.parties[iri].names[0] : knowledge.dealings[iri].label);

function joined(parts, separator = ", ") {
  return parts.flatMap((part, n) => (n ? [separator, part] : [part]));
}

function link(iri) {
  return element("button", { type: "button", class: "link", onclick: () => select(iri) }, nameOf(iri));
}

function badge(modality) {
  return element("span", { class: `badge ${modality}` }, modality);
}

function swatch(shape, colour, modality) {
  const paths = {
    dot: "M8 2a6 6 0 1 0 .01 0z", square: "M3 3h10v10h-10z", hexagon: "M5 2.5h6l3.2 5.5-3.2 5.5h-6l-3.2-5.5z",
    triangle: "M8 2l6.5 11.5h-13z", triangleDown: "M8 14l6.5-11.5h-13z", diamond: "M8 1.5l6.5 6.5-6.5 6.5-6.5-6.5z",
  };
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", paths[shape]);
  const look = looks(colour, modality);
  for (const [name, value] of [["fill", look.fill], ["stroke", look.border], ["stroke-width", "1.5"], ["stroke-dasharray", look.dashes ? look.dashes.join(" ") : "none"]]) {
    path.setAttribute(name, value);
  }
  svg.append(path);
  if (modality === "denied") {
    const cross = path.cloneNode();
    cross.setAttribute("d", "M3.5 3.5l9 9M12.5 3.5l-9 9");
    cross.setAttribute("stroke-dasharray", "none");
    svg.append(cross);
  }
  return svg;
}

function citation(iri) {
  const source = knowledge.documents[iri] || { file: iri, title: "", publisher: "", issued: "" };
  const reprint = source.original ? `reprint of ${source.original}` : "";
  const details = [source.publisher, source.issued, source.file, reprint].filter(Boolean);
  return element("cite", {}, source.title ? element("b", {}, source.title) : "", source.title ? " " : "", details.join(" · "));
}

function telling(claim) {
  const confidence = claim.confidence === null ? [] : [element("span", { title: "The estimated share of right fillers among those of the claim" }, `confidence ${Math.round(claim.confidence * 100)}%`)];
  const voice = claim.speakers.length ? ["according to ", ...joined(claim.speakers.map(link))] : ["in the document’s own words"];
  return element("section", { class: "telling" },
    claim.quotes.map((quote) => element("blockquote", {}, quote)),
    element("footer", {}, citation(claim.document),
      element("p", {}, badge(claim.modality), " ", ...voice, ...confidence.flatMap((part) => [" · ", part]))));
}

function roles(dealing) {
  const grouped = new Map();
  for (const part of dealing.roles) grouped.set(part.role, [...(grouped.get(part.role) || []), part]);
  return element("dl", {}, [...grouped].flatMap(([role, parts]) => [
    element("dt", {}, role),
    element("dd", {}, ...joined(parts.map((part) => (part.party ? link(part.text) : part.text)), "; ")),
  ]));
}

function disputes(dealing) {
  if (!dealing.stances.length) return [];
  const by = (stance) => (stance.outlets.length ? ` – ${stance.outlets.join(", ")}` : "");
  return [element("section", { class: "dispute" }, element("h3", {}, "Disputed"),
    element("ul", {}, dealing.stances.map((stance) => element("li", {},
      `${stance.role}: `, stance.party ? link(stance.text) : element("b", {}, stance.text), by(stance)))))];
}

const told = (dealing) => [roles(dealing), ...disputes(dealing), ...dealing.tellings.map(telling)];

function dealingPanel(iri) {
  const dealing = knowledge.dealings[iri];
  return [
    element("p", { class: "kind" }, swatch("diamond", colourOf(dealing.type)), dealing.type),
    element("h2", {}, headline(dealing)),
    element("p", {}, ...joined(dealing.modalities.map(badge), " "), " ", `told by ${plural(new Set(dealing.tellings.map((claim) => claim.document)).size, "document")}`,
      dealing.outlets.length ? `, ${plural(dealing.outlets.length, "independent source")}: ${dealing.outlets.join(", ")}` : ""),
    ...told(dealing),
  ];
}

function headline(dealing) {
  const [, ...rest] = dealing.label.split(": ");
  const text = rest.join(": ") || dealing.type;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function card(iri, part) {
  const dealing = knowledge.dealings[iri];
  const others = dealing.roles.filter((other) => other.party && other.text !== part.iri).map((other) => nameOf(other.text));
  return element("details", { class: "card" },
    element("summary", {},
      element("span", { class: "what" }, headline(dealing)), ...dealing.modalities.filter((word) => word !== "actual" || dealing.modalities.length > 1).flatMap((word) => [" ", badge(word)]),
      element("span", { class: "who" }, [part.roles.join(", "), others.length ? `with ${[...new Set(others)].join(", ")}` : ""].filter(Boolean).join(" · "))),
    element("div", {}, ...told(dealing), element("p", {}, element("button", { type: "button", class: "link", onclick: () => select(iri) }, "Show in the network"))));
}

function partyPanel(iri) {
  const party = knowledge.parties[iri];
  const shape = knowledge.types.find((type) => !type.dealing && type.name === party.type).shape;
  const found = new Map();
  for (const edge of data.edges) {
    if (edge.from !== iri && edge.to !== iri) continue;
    const dealing = edge.from === iri ? edge.to : edge.from;
    found.set(dealing, [...(found.get(dealing) || []), edge.role]);
  }
  const types = knowledge.types.filter((type) => type.dealing);
  return [
    element("p", { class: "kind" }, swatch(shape, colourOf(party.type)), party.type),
    element("h2", {}, party.names[0]),
    party.names.length > 1 ? element("p", { class: "quiet" }, `Also ${party.names.slice(1).join(", ")}`) : "",
    found.size ? "" : element("p", {}, "Named, but in no dealing."),
    ...types.flatMap((type) => {
      const dealings = [...found].filter(([dealing]) => knowledge.dealings[dealing].type === type.name && isShown(dealing));
      if (!dealings.length) return [];
      return [element("h3", {}, swatch("diamond", colourOf(type.name)), type.name, element("span", { class: "quiet" }, String(dealings.length))),
        ...dealings.map(([dealing, role]) => card(dealing, { iri, roles: [...new Set(role)] }))];
    }),
    party.documents.length ? element("h3", {}, "Mentioned in") : "",
    element("ul", { class: "documents" }, party.documents.map((document) => element("li", {}, citation(document)))),
  ];
}

function overviewPanel() {
  const degree = new Map();
  for (const edge of data.edges) for (const end of [edge.from, edge.to]) degree.set(end, (degree.get(end) || 0) + 1);
  const parties = Object.keys(knowledge.parties);
  const busiest = parties.filter((iri) => degree.get(iri)).sort((a, b) => degree.get(b) - degree.get(a) || (nameOf(a) < nameOf(b) ? -1 : 1)).slice(0, 12);
  const idle = parties.filter((iri) => !degree.get(iri)).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return [
    element("h2", {}, "What the documents say"),
    element("p", {}, "Circles and other plain shapes are actors and places; diamonds are dealings between them. Select one to read the sentences that prove it."),
    element("h3", {}, "Most involved"),
    element("ul", { class: "names" }, busiest.map((iri) => element("li", {}, link(iri), element("span", { class: "quiet" }, plural(degree.get(iri), "link"))))),
    element("h3", {}, "Documents"),
    element("ul", { class: "documents" }, Object.keys(knowledge.documents).map((iri) => element("li", {}, citation(iri)))),
    idle.length ? element("h3", {}, "Named, but in no dealing") : "",
    idle.length ? element("p", { class: "run" }, ...joined(idle.map(link))) : "",
  ];
}

function tell(iri) {
  const content = !iri ? overviewPanel() : knowledge.parties[iri] ? partyPanel(iri) : dealingPanel(iri);
  const close = iri ? [element("button", { type: "button", class: "close", "aria-label": "Clear the selection", onclick: () => select(null) }, "×")] : [];
  byId("panel").replaceChildren(...close, ...content.filter((part) => part !== ""));
  byId("panel").scrollTop = 0;
}
