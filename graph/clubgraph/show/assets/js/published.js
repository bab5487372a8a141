// When the articles appeared: two dates and the articles without one. Apart from the time for which a claim is true.
import { articles, claimList } from "./data.js";
import { el, fill } from "./dom.js";
import { passing } from "./filters.js";
import { FILTERS, change, state } from "./state.js";
import { say } from "./words.js";

const dates = [...new Set(Object.values(articles).map(({ published }) => published).filter(Boolean))].sort();
const KEYS = ["pfrom", "ptill"];

const title = el("summary"), labels = Object.fromEntries(KEYS.map((key) => [key, el("span")])), undated = el("div");
const fields = Object.fromEntries(KEYS.map((key) => [key, field(key)]));

export const published = el("details", { class: "group published", hidden: !dates.length },
  title, el("div", { class: "dates" }, KEYS.map((key) => el("label", {}, labels[key], fields[key]))), undated);

export function showPublished(switchRow) {
  title.textContent = say("rail.published");
  for (const key of KEYS) {
    labels[key].textContent = say(`rail.${key}`);
    if (document.activeElement !== fields[key]) fields[key].value = state[key] ?? "";
  }
  const without = passing("published").filter((claim) => !articles[claim.article].published).length;
  fill(undated, claimList.some((claim) => !articles[claim.article].published) && switchRow("pundated", say("rail.pundated"), without));
  if ([...KEYS, "pundated"].some((key) => state[key] !== FILTERS[key])) published.open = true;
}

function field(key) {
  const set = (event) => change({ [key]: event.target.value || null }, { replace: true });
  return el("input", { type: "date", min: dates[0]?.padEnd(10, "-01"), "data-row": key, onchange: set });
}
