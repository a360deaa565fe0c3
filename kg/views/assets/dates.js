"use strict";
// When dealings lie: a small histogram with two sliders.

// The days between which a dealing lies; that of its first report where it has no date; null where nothing is known.
function spanOf(id) {
  const dealing = dealings[id];
  if (dealing.earliest || dealing.latest) return [dealing.earliest || "", dealing.latest || ""];
  const reported = dealing.tellings.map((claim) => documents[claim.document].day || "").filter(day).sort();
  return reported.length ? [reported[0], reported[0]] : null;
}
const spans = new Map(Object.keys(dealings).map((id) => [id, spanOf(id)]));

function isWithinDates(id) {
  if (!state.from && !state.to) return true;
  const span = spans.get(id);
  if (!span) return false;
  const [first, last] = span;
  return (!state.to || !first || first <= state.to) && (!state.from || !last || last >= state.from);
}

// Bins of years, months or days, as few as show something: [first day, last day, words].
const two = (value) => String(value).padStart(2, "0");
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
function makeBins(starts) {
  if (!starts.length) return [];
  const [first, last] = [starts[0], starts[starts.length - 1]], [from, to] = [first, last].map((text) => parseInt(text.slice(0, 4), 10));
  const bins = [];
  if (to - from >= 3) {
    const wide = Math.ceil((to - from + 1) / 60);
    for (let year = from; year <= to; year += wide) {
      const end = String(year + wide - 1).padStart(4, "0"), start = String(year).padStart(4, "0");
      bins.push([`${start}-01-01`, `${end}-12-31`, wide === 1 ? start : `${start} to ${end}`]);
    }
    return bins;
  }
  for (let year = from; year <= to; year++) for (let month = 1; month <= 12; month++) {
    const name = `${year}-${two(month)}`;
    if (name >= first.slice(0, 7) && name <= last.slice(0, 7)) bins.push([`${name}-01`, `${name}-31`, `${months[month - 1]} ${year}`]);
  }
  return bins;
}

// Few dealings of long ago must not flatten the rest: the first bin takes the earliest hundredth.
const starts = [...spans.values()].filter(Boolean).map(([first, last]) => first || last).sort();
const bins = makeBins(starts.length > 200 ? starts.slice(Math.floor(starts.length / 100)) : starts);
const binOf = (text) => Math.max(0, bins.findIndex(([, end]) => text <= end));

function dateControl() {
  if (bins.length < 2) return [];
  const heights = bins.map(() => 0);
  for (const text of starts) heights[binOf(text)]++;
  const most = Math.max(...heights), last = bins.length - 1, undated = Object.keys(dealings).length - starts.length;
  const chart = drawn("svg", { viewBox: `0 0 ${bins.length * 10} 100`, preserveAspectRatio: "none", class: "histogram", "aria-hidden": "true" });
  const bars = heights.map((height, n) => drawn("rect", { x: n * 10 + 1, width: 8, y: 100 - (height ? 6 + 94 * height / most : 0), height: height ? 6 + 94 * height / most : 0 }));
  chart.append(...bars);
  const slider = (label, value) => element("input", { type: "range", min: 0, max: last, value, "aria-label": label });
  const one = slider("From", 0), two = slider("To", last), words = element("output", {});
  const show = () => {
    bars.forEach((bar, n) => bar.setAttribute("class", n >= +one.value && n <= +two.value ? "in" : "out"));
    words.textContent = +one.value === +two.value ? bins[one.value][2] : `${bins[one.value][2]} – ${bins[two.value][2]}`;
    one.setAttribute("aria-valuetext", bins[one.value][2]);
    two.setAttribute("aria-valuetext", bins[two.value][2]);
  };
  const moved = (changed) => {
    if (+one.value > +two.value) { if (changed === one) two.value = one.value; else one.value = two.value; }
    state.from = +one.value > 0 ? bins[one.value][0] : "";
    state.to = +two.value < last ? bins[two.value][1] : "";
    show();
    filtered();
  };
  one.addEventListener("input", () => moved(one));
  two.addEventListener("input", () => moved(two));
  const set = () => { one.value = state.from ? binOf(state.from) : 0; two.value = state.to ? binOf(state.to) : last; show(); };
  controls.push(set);
  const note = undated ? element("p", { class: "quiet small" }, `${plural(undated, "dealing")} without a date: hidden where a range is set`) : "";
  return [group("When", [chart, element("div", { class: "range" }, one, two), words, note])];
}
