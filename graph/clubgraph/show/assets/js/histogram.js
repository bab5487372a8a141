// When it is true: bars by year and two sliders. A claim counts in every year of its time, never in the year it was printed.
import { el, fill, svg } from "./dom.js";
import { passing, span } from "./filters.js";
import { change, state } from "./state.js";
import { say } from "./words.js";

const WIDTH = 214, HEIGHT = 34;

const title = el("legend"), picture = el("div"), range = el("bdi", { dir: "ltr" });
const sliders = { from: slider("from"), till: slider("till") };

export const histogram = el("fieldset", { class: "group", hidden: !span },
  title, picture, el("div", { class: "years" }, Object.values(sliders)), el("p", { class: "range" }, range));

// Brings bars, sliders and words up to date; gives the number of claims without a time.
export function showHistogram() {
  const others = passing("when");
  if (!span) return others.length;
  const [first, last] = span;
  const from = state.from ?? first, till = state.till ?? last;
  title.textContent = say("rail.when");
  fill(picture, bars(others, first, last, from, till));
  range.textContent = from === till ? String(from) : `${from}–${till}`;
  for (const [key, year] of [["from", from], ["till", till]]) {
    sliders[key].value = year;
    sliders[key].setAttribute("aria-label", say(`rail.${key}`));
    sliders[key].setAttribute("aria-valuetext", String(year));
  }
  return others.filter((claim) => !claim.years).length;
}

function bars(claims, first, last, from, till) {
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const { years } of claims) {
    if (!years) continue;
    const begin = years[0] ?? years[1], end = years[1] ?? years[0];
    for (let year = begin; year <= end; year += 1) counts[year - first] += 1;
  }
  const top = Math.max(1, ...counts), step = WIDTH / counts.length;
  return svg("svg", { class: "bars", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true", preserveAspectRatio: "none" },
    counts.map((count, i) => svg("rect", {
      x: i * step + 0.5, width: Math.max(1, step - 1),
      height: count ? 3 + (count / top) * (HEIGHT - 3) : 1, y: HEIGHT - (count ? 3 + (count / top) * (HEIGHT - 3) : 1),
      class: first + i >= from && first + i <= till ? "in" : "out",
    })));
}

function slider(key) {
  const [first, last] = span ?? [0, 0];
  const moved = (event) => change(limits(key, Number(event.target.value), first, last), { replace: true });
  return el("input", { type: "range", min: first, max: last, step: 1, dir: "ltr", "data-row": key, oninput: moved });
}

// One bound never passes the other; at the very ends the filter is off.
function limits(key, year, first, last) {
  const from = key === "from" ? year : Math.min(state.from ?? first, year);
  const till = key === "till" ? year : Math.max(state.till ?? last, year);
  return { from: from === first ? null : from, till: till === last ? null : till };
}
