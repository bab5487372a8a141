// What is to be seen now: the claims, lines and things that pass the filters, the neighbourhood, the path and the core.
import { claimList, edges, ends, linesOfClaim, node } from "./data.js";
import { passing } from "./filters.js";
import { bubble, groupOf, grouped } from "./groups.js";
import { around, path } from "./paths.js";
import { state } from "./state.js";

export const CORE = 150; // above this many things a picture is a cobweb: the most connected are shown first

// { claims, lines: Map(line id → its claims that pass), things: Set, weights: Map(thing → claims), total, core, way, focus, loose, bubbles }
export function scene() {
  const passed = passing();
  const all = passingLines(passed);
  const reachable = thingsOn(all);
  const way = state.n && state.to ? path(state.n, state.to, all) : undefined;
  if (state.grouped && bubble.size) return bubbles(passed, all, reachable);
  const wanted = state.around && node.has(state.around) ? around(state.around, state.steps, all) : core(inGroup(reachable), passed, way);
  const limited = wanted.size < reachable.size || Boolean(state.around);
  const inside = (line) => wanted.has(line.from) && wanted.has(line.to);
  const lines = limited ? new Map(edges.filter((line) => all.has(line.id) && inside(line)).map((line) => [line.id, all.get(line.id)])) : all;
  const claims = limited ? passed.filter((claim) => ends(claim).every((thing) => wanted.has(thing))) : passed;
  const loose = limited ? 0 : new Set(passed.flatMap(ends).filter((thing) => !reachable.has(thing))).size;
  const of = inGroup(reachable).size;
  return {
    claims, lines, way, loose, things: wanted, total: claimList.length, weights: weights(lines), bubbles: null,
    core: !state.around && wanted.size < of ? { shown: wanted.size, of } : null,
    focus: focus(lines, way),
  };
}

function passingLines(passed) {
  const ids = new Set(passed.map((claim) => claim.id));
  const found = new Map();
  for (const line of edges) {
    const left = passed.length === claimList.length ? line.claims : line.claims.filter((id) => ids.has(id));
    if (left.length) found.set(line.id, left);
  }
  return found;
}

// The grouped view: bubbles for things, bundles for lines, and the claims behind them as they are.
function bubbles(passed, all, reachable) {
  const { bundles, sizes } = grouped(all, reachable);
  return {
    claims: passed, lines: bundles, way: undefined, loose: reachable.size - [...sizes.values()].reduce((sum, n) => sum + n, 0),
    things: new Set(sizes.keys()), total: claimList.length, weights: sizes, bubbles: sizes, core: null, focus: null,
  };
}

const inGroup = (things) => (state.group === null ? things : new Set([...things].filter((thing) => groupOf.get(thing) === `group/${state.group}`)));

function thingsOn(lines) {
  const found = new Set();
  for (const line of edges) if (lines.has(line.id)) found.add(line.from).add(line.to);
  return found;
}

// Everything up to CORE things; above it the ones with most claims, and whatever the reader asked for by name.
function core(reachable, passed, way) {
  if (state.all || reachable.size <= CORE) return reachable;
  const weight = new Map();
  for (const claim of passed) for (const thing of ends(claim)) weight.set(thing, (weight.get(thing) ?? 0) + 1);
  const ranked = [...reachable].sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a < b ? -1 : 1));
  const asked = [state.n, state.to, ...(state.e ?? "").split("~").slice(0, 2), ...(way ?? []).flatMap((line) => [line.from, line.to])];
  return new Set([...ranked.slice(0, CORE), ...asked.filter((thing) => reachable.has(thing))]);
}

function weights(lines) {
  const counts = new Map();
  for (const { id, from, to } of edges) {
    const count = lines.get(id)?.length ?? 0;
    if (count) for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + count);
  }
  return counts;
}

// What stands out while the rest is dimmed: the path, the line, or the thing with its neighbours. Null: nothing is dimmed.
function focus(lines, way) {
  const things = new Set();
  const bright = new Set();
  const take = (line) => {
    bright.add(line.id);
    things.add(line.from).add(line.to);
  };
  if (way === null) return null; // no path: nothing stands out, nothing is dimmed
  if (way?.length) way.forEach(take);
  else if (state.e) edges.filter((line) => line.id === state.e).forEach(take);
  else if (state.read) linesOfClaim.get(state.read).forEach(take);
  else if (state.n && node.has(state.n)) {
    things.add(state.n);
    edges.filter((line) => lines.has(line.id) && (line.from === state.n || line.to === state.n)).forEach(take);
  }
  return things.size ? { things, lines: bright } : null;
}
