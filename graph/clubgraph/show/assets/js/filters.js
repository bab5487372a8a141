// Which claims pass the filters, and how many would if one filter were set otherwise.
import { articles, claimList, ends, things } from "./data.js";
import { state } from "./state.js";

const TESTS = {
  said: (claim) => !state.said || state.said.has(claim.family),
  candidates: (claim) => state.candidates || !claim.candidate,
  src: (claim) => !state.src || state.src.has(claim.article),
  class: (claim) => !state.class || ends(claim).every((thing) => state.class.has(things[thing].kind)),
  when: (claim) => (claim.years ? meets(claim.years) : state.undated),
  published: (claim) => appeared(articles[claim.article].published),
};

// The claims that pass all filters, or all but the one named `except`.
export function passing(except) {
  const tests = Object.entries(TESTS).filter(([name]) => name !== except).map(([, test]) => test);
  return claimList.filter((claim) => tests.every((test) => test(claim)));
}

export function countBy(list, keys) {
  const counts = new Map();
  for (const claim of list) for (const key of keys(claim)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

// Things by kind among the claims that pass every other filter.
export function countKinds() {
  const found = new Set(passing("class").flatMap(ends));
  const counts = new Map();
  for (const thing of found) counts.set(things[thing].kind, (counts.get(things[thing].kind) ?? 0) + 1);
  return counts;
}

export const span = (() => {
  let first = Infinity, last = -Infinity;
  for (const { years } of claimList)
    for (const year of years ?? []) if (year !== null) [first, last] = [Math.min(first, year), Math.max(last, year)];
  return first <= last ? [first, last] : null;
})();

function meets([first, last]) {
  return (first ?? -Infinity) <= (state.till ?? Infinity) && (last ?? Infinity) >= (state.from ?? -Infinity);
}

// An article of "2026-01" appeared on some day of that month: it is kept if any of them lies between.
function appeared(date) {
  if (!state.pfrom && !state.ptill && state.pundated) return true;
  if (!date) return state.pundated;
  return (!state.pfrom || `${date}-99`.slice(0, 10).padEnd(10, "9") >= state.pfrom) && (!state.ptill || date <= state.ptill);
}
