"use strict";
// The panel tells in words what is selected.

function link(id) {
  return element("button", { type: "button", class: "link", onclick: () => select(id) }, nameOf(id));
}

function badge(modality) {
  return element("span", { class: `badge ${modality}` }, modality);
}

function swatch(shape, colour, modality) {
  const paths = {
    dot: "M8 2a6 6 0 1 0 .01 0z", square: "M3 3h10v10h-10z", hexagon: "M5 2.5h6l3.2 5.5-3.2 5.5h-6l-3.2-5.5z",
    triangle: "M8 2l6.5 11.5h-13z", triangleDown: "M8 14l6.5-11.5h-13z", diamond: "M8 1.5l6.5 6.5-6.5 6.5-6.5-6.5z", ring: "M8 1.5a6.5 6.5 0 1 0 .01 0z",
  };
  const look = looks(colour, modality);
  const path = drawn("path", { d: paths[shape], fill: shape === "ring" ? "none" : look.fill, stroke: look.border, "stroke-width": shape === "ring" ? 2.5 : 1.5, "stroke-dasharray": look.dashes ? look.dashes.join(" ") : "none" });
  const svg = drawn("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, path);
  if (modality === "denied") svg.append(drawn("path", { d: "M3.5 3.5l9 9M12.5 3.5l-9 9", stroke: look.border, "stroke-width": 1.5 }));
  return svg;
}

// A long list shows its beginning; the rest is a press away.
function begun(items, most, make, tag = "ul", attributes = {}) {
  const list = element(tag, attributes, items.slice(0, most).map(make));
  if (items.length <= most) return [list];
  const more = element("button", { type: "button", class: "link more", onclick: () => { list.append(...items.slice(most).map(make)); more.remove(); } }, `Show all ${items.length.toLocaleString("en")}`);
  return [list, more];
}

function telling(claim) {
  const confidence = claim.confidence === null ? [] : [element("span", { title: "The estimated share of right fillers among those of the claim" }, `confidence ${Math.round(claim.confidence * 100)}%`)];
  const voice = claim.speakers.length ? ["according to ", ...joined(claim.speakers.map(link))] : ["in the document’s own words"];
  return element("section", { class: `telling ${claim.modality}` },
    claim.quotes.map((n) => quoted(claim.document, n)),
    element("footer", {}, cited(claim.document), element("p", {}, badge(claim.modality), " ", ...voice, ...confidence.flatMap((part) => [" · ", part]))));
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

const told = (dealing) => [roles(dealing), ...disputes(dealing), ...begun(dealing.tellings, 12, telling, "div")];

function dealingPanel(id) {
  const dealing = dealings[id];
  return [
    element("p", { class: "kind" }, swatch("diamond", toneOf(id)), dealing.type),
    element("h2", {}, headline(dealing)),
    element("p", {}, ...joined(dealing.modalities.map(badge), " "), " ", `told by ${plural(new Set(dealing.tellings.map((claim) => claim.document)).size, "document")}`,
      dealing.outlets.length ? `, ${plural(dealing.outlets.length, "independent source")}: ${dealing.outlets.join(", ")}` : ""),
    isAskedFor(id) ? "" : element("p", { class: "note" }, "The filters leave it out; it is drawn because it is selected."),
    ...told(dealing),
  ];
}

function headline(dealing) {
  const [, ...rest] = dealing.label.split(": ");
  return capital(rest.join(": ") || dealing.type);
}

function card(id, own, as) {
  const dealing = dealings[id];
  const others = partiesOf(id).filter((other) => !own.includes(other)).map(nameOf);
  const body = element("div", {});
  const opened = (event) => {
    if (event.currentTarget.open && !body.firstChild) body.append(...told(dealing), element("p", {}, element("button", { type: "button", class: "link", onclick: () => select(id) }, "Show in the network")));
  };
  return element("details", { class: "card", ontoggle: opened },
    element("summary", {},
      element("span", { class: "what" }, headline(dealing)), ...dealing.modalities.filter((word) => word !== "actual" || dealing.modalities.length > 1).flatMap((word) => [" ", badge(word)]),
      isDisputed(id) ? [" ", element("span", { class: "badge disputed" }, "disputed")] : "",
      element("span", { class: "who" }, [as.join(", "), others.length ? `with ${others.join(", ")}` : ""].filter(Boolean).join(" · "))), body);
}

function cards(ids, own, rolesIn) {
  return knowledge.types.filter((type) => type.dealing).flatMap((type) => {
    const found = ids.filter((id) => dealings[id].type === type.name);
    if (!found.length) return [];
    return [element("h3", {}, swatch("diamond", toneOfType(type.name)), type.name, element("span", { class: "quiet" }, found.length.toLocaleString("en"))),
      ...begun(found, 30, (id) => card(id, own, rolesIn(id)), "div")];
  });
}

function partyPanel(id) {
  const party = parties[id], all = dealingsOf(id), asked = all.filter(isAskedFor);
  const rolesIn = (dealing) => [...new Set(edgesOf.get(id).filter((edge) => dealingOf(edge) === dealing).map((edge) => edge.role))];
  return [
    element("p", { class: "kind" }, swatch(shapes.get(party.type), toneOf(id)), party.type),
    element("h2", {}, party.names[0]),
    party.names.length > 1 ? element("p", { class: "quiet" }, `Also ${party.names.slice(1).join(", ")}`) : "",
    ...belonging(id).map((told) => element("p", { class: "quiet belonging" }, told)),
    all.length ? actions(id) : element("p", {}, "Named, but in no dealing."),
    asked.length < all.length ? element("p", { class: "note" }, `The filters leave out ${plural(all.length - asked.length, "dealing")} of ${all.length.toLocaleString("en")}.`) : "",
    ...cards(asked, [id], rolesIn),
    party.documents.length ? element("h3", {}, "Mentioned in") : "",
    ...begun(party.documents, 20, (document) => element("li", {}, cited(document)), "ul", { class: "documents" }),
  ];
}

// What can be done with an actor or place.
function actions(id) {
  const button = (words, onclick) => element("button", { type: "button", class: "plain", onclick }, words);
  return element("p", { class: "actions" },
    state.around.includes(id) ? button("Leave its surroundings", () => keepTo(state.around.filter((other) => other !== id))) : button(state.around.length ? "Add its surroundings" : "Only its surroundings", () => keepTo([...state.around, id])),
    button("Path to…", () => pickPath(id)));
}

function documentPanel(id) {
  const source = documents[id], found = toldIn(id);
  const proves = (n) => found.filter((dealing) => dealings[dealing].tellings.some((claim) => claim.document === id && claim.quotes.includes(n)));
  return [
    element("p", { class: "kind" }, "Document"),
    element("h2", {}, titleOf(id)),
    element("p", { class: "quiet" }, details(id).join(" · ")),
    isWeb(source.url) ? element("p", {}, element("a", { href: source.url, target: "_blank", rel: "noopener noreferrer" }, "As published")) : "",
    element("p", {}, found.length ? `${plural(source.quotes.length, "sentence")} of it prove ${plural(found.length, "dealing")}.` : "It tells of no dealing."),
    ...begun(source.quotes.map((_, n) => n), Math.max(25, (state.quote || 0) + 1), (n) => element("section", { class: "telling" }, quoted(id, n, n === state.quote),
      element("p", { class: "proves" }, ...joined(proves(n).map((dealing) => [swatch("diamond", toneOf(dealing), modalityOf(dealing)), link(dealing)]).flat(), " "))), "div"),
  ];
}

function overviewPanel() {
  const byName = (a, b) => (nameOf(a) < nameOf(b) ? -1 : 1), degree = (id) => neighbours.get(id).size;
  const all = Object.keys(parties);
  const busiest = all.filter(degree).sort((a, b) => degree(b) - degree(a) || byName(a, b)).slice(0, 12);
  const idle = all.filter((id) => !degree(id)).sort(byName), disputed = Object.keys(dealings).filter(isDisputed);
  return [
    element("h2", {}, "What the documents say"),
    element("p", {}, "Circles and other plain shapes are actors and places; diamonds are dealings between them. Select one to read the sentences that prove it; double-click it to keep to its surroundings."),
    element("h3", {}, "Most involved"),
    element("ul", { class: "names" }, busiest.map((id) => element("li", {}, link(id), element("span", { class: "quiet" }, plural(degree(id), "dealing"))))),
    ...(disputed.length ? [element("h3", {}, swatch("ring", css("--disputed")), "Disputed", element("span", { class: "quiet" }, disputed.length.toLocaleString("en"))),
      ...begun(disputed, 8, (id) => card(id, [], []), "div")] : []),
    element("h3", {}, "Documents"),
    ...begun(Object.keys(documents), 20, (id) => element("li", {}, cited(id)), "ul", { class: "documents" }),
    idle.length ? element("h3", {}, "Named, but in no dealing") : "",
    ...(idle.length ? begun(idle, 60, (id) => element("span", {}, link(id), " · "), "p", { class: "run" }) : []),
    element("h3", {}, "Keys"),
    element("dl", { class: "keys" }, [["/", "search"], ["Esc", "clear the selection"], ["Arrows, + −", "move and zoom the picture"], ["N, P", "next and previous in the picture"], ["Enter", "keep to its surroundings"]]
      .flatMap(([key, what]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, what)])),
  ];
}

function tell() {
  const id = state.selected;
  const content = id ? (parties[id] ? partyPanel(id) : dealings[id] ? dealingPanel(id) : documentPanel(id)) : state.path.length ? pathPanel() : overviewPanel();
  const isClosable = id || state.path.length;
  const close = isClosable ? [element("button", { type: "button", class: "close", "aria-label": "Clear the selection", onclick: () => select(null) }, "×")] : [];
  byId("panel").replaceChildren(...close, ...content.filter((part) => part !== ""));
  byId("panel").scrollTop = 0;
  const here = byId("panel").querySelector(".here");
  if (here) here.scrollIntoView({ block: "center" });
}
