"use strict";
// Which dealings are asked for, and what of them is drawn.

const modalities = ["actual", "planned", "possible", "denied"];

function isAskedFor(id) {
  const dealing = dealings[id];
  return !state.hidden.has(dealing.type) && dealing.modalities.some((modality) => !state.hidden.has(modality))
    && (!state.disputed || isDisputed(id)) && (state.sources < 2 || sourcesOf(id).length >= state.sources)
    && (!state.confidence || confidenceOf(id) * 100 >= state.confidence)
    && (!state.source || sourcesOf(id).some((source) => withoutGrade(source) === state.source)) && isWithinDates(id);
}

const isFiltered = () => state.hidden.size > 0 || state.silent || state.source !== "" || state.confidence > 0 || state.sources > 1 || state.disputed || state.from !== "" || state.to !== "";

// Dealings within so many steps of what the view is kept to: from a party to all its dealings and those in them.
function surroundings() {
  const found = new Set(state.around.filter((id) => dealings[id])), reached = new Set(state.around.filter((id) => parties[id]));
  for (const dealing of found) for (const party of partiesOf(dealing)) reached.add(party);
  for (let step = 0; step < state.steps; step++) {
    for (const party of [...reached]) for (const dealing of neighbours.get(party)) if (!found.has(dealing) && isAskedFor(dealing)) found.add(dealing);
    for (const dealing of found) for (const party of partiesOf(dealing)) reached.add(party);
  }
  return found;
}

// A party is drawn while its own type is and any dealing that it has part in, or speaks of, is. What is selected is always drawn.
function findShown() {
  const near = state.around.length ? surroundings() : null;
  const asked = Object.keys(dealings).filter((id) => isAskedFor(id) && (!near || near.has(id)));
  const chosen = new Set(asked.slice(0, state.limit));
  for (const id of demanded()) chosen.add(id);
  const shown = new Set(chosen);
  for (const dealing of chosen) {
    for (const edge of edgesOf.get(dealing)) {
      if (edge.role === "says" && state.silent) continue;
      if (!state.hidden.has(parties[partyOf(edge)].type) && !isOfHidden(partyOf(edge))) shown.add(partyOf(edge));
    }
  }
  for (const id of [state.selected, ...state.path, ...state.around]) if (id && neighbours.has(id) && neighbours.get(id).size) shown.add(id);
  picture.shown = shown;
  picture.asked = asked.length;
  picture.left = asked.filter((id) => !chosen.has(id)).length;
}

// Dealings that must be drawn, however many there are: of what is selected, and on the path.
function demanded() {
  const found = onPath();
  if (dealings[state.selected]) found.push(state.selected);
  if (parties[state.selected]) found.push(...dealingsOf(state.selected).filter(isAskedFor).slice(0, 60));
  return found;
}
