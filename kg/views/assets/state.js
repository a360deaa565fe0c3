"use strict";
// What is selected, filtered and looked at; all of it stands in the fragment of the address, so that a view can be sent to somebody.

const fresh = () => ({
  selected: null, quote: null, hidden: new Set(), silent: false, source: "", confidence: 0, sources: 1, disputed: false,
  from: "", to: "", around: [], steps: 1, path: [], limit: knowledge.first, colour: knowledge.colour, at: null,
});
const state = fresh();

const lists = (text) => (text || "").split(",").filter(Boolean);
const number = (text, least, most, otherwise) => (Number.isFinite(parseFloat(text)) ? Math.min(most, Math.max(least, parseFloat(text))) : otherwise);
const day = (text) => (/^\d{4}-\d\d-\d\d$/u.test(text || "") ? text : "");

function fragment(view = state.at) {
  const pairs = [
    ["select", state.selected], ["quote", state.selected && state.quote !== null ? state.quote : null], ["hide", [...state.hidden].sort().join(",")],
    ["who", state.silent ? "0" : ""], ["source", state.source], ["confidence", state.confidence || ""], ["sources", state.sources > 1 ? state.sources : ""],
    ["disputed", state.disputed ? "1" : ""], ["from", state.from], ["to", state.to], ["around", state.around.join(",")], ["steps", state.steps > 1 ? state.steps : ""],
    ["path", state.path.join(",")], ["colour", state.colour === knowledge.colour ? "" : state.colour], ["draw", state.limit === knowledge.first ? "" : state.limit], ["at", view ? [view.x, view.y, view.scale].join(",") : ""],
  ];
  return pairs.filter(([, value]) => value !== null && value !== "").map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2F/gu, "/").replace(/%2C/gu, ",")}`).join("&");
}

// What the fragment says, as far as this page knows it: it may come from an older build, or from anybody.
function readFragment() {
  const said = new URLSearchParams(location.hash.slice(1).replace(/\+/gu, "%2B")), known = (id) => id in parties || id in dealings;
  const at = lists(said.get("at")).map(Number), selected = said.get("select"), most = Object.keys(dealings).length;
  Object.assign(state, fresh(), {
    selected: selected && exists(selected) ? selected : null,
    quote: said.has("quote") ? number(said.get("quote"), 0, 1e9, null) : null,
    hidden: new Set(lists(said.get("hide"))), silent: said.get("who") === "0", source: said.get("source") || "",
    confidence: number(said.get("confidence"), 0, 100, 0), sources: number(said.get("sources"), 1, 99, 1), disputed: said.get("disputed") === "1",
    from: day(said.get("from")), to: day(said.get("to")), around: lists(said.get("around")).filter(known), steps: number(said.get("steps"), 1, 4, 1),
    colour: ["type", "community", "country"].includes(said.get("colour")) ? said.get("colour") : knowledge.colour,
    path: lists(said.get("path")).filter((id) => parties[id]).slice(0, 2), limit: number(said.get("draw"), knowledge.first, Math.max(most, knowledge.first), knowledge.first),
    at: at.length === 3 && at.every(Number.isFinite) && at[2] > 0 ? { x: at[0], y: at[1], scale: at[2] } : null,
  });
  if (state.path.length < 2) state.path = [];
}

// A step is one that the back button goes back over; the rest changes the address in place. A frame has no address of its own.
const hasAddress = location.protocol !== "about:";
function remember(step) {
  if (!hasAddress) return;
  const next = `#${fragment()}`;
  if (next === (location.hash || "#")) return;
  history[step ? "pushState" : "replaceState"](null, "", next);
}

// Where the picture stands is written a moment after it has come to rest.
let resting = 0;
function rememberView(view) {
  clearTimeout(resting);
  resting = setTimeout(() => { state.at = view; remember(false); }, 200);
}
