// What is to be seen now: the claims, lines and things that pass the filters, the neighbourhood, the path and the core.
import { claimList, edges, ends, linesOfClaim, node } from "./data.js";
import { passing } from "./filters.js";
import { around, path } from "./paths.js";
import { state } from "./state.js";

const CORE = 150; // above this many things a picture is a cobweb: the most connected are shown first

// { claims, lines: Map(line id → its claims that pass), things: Set, total, core, way, focus, loose }
export function scene() {
  const passed = passing();
  const ids = new Set(passed.map((claim) => claim.id));
  const all = new Map();
  for (const line of edges) {
    const left = line.claims.filter((id) => ids.has(id));
    if (left.length) all.set(line.id, left);
  }
  const reachable = thingsOn(all);
  const way = state.n && state.to ? path(state.n, state.to, all) : undefined;
  const wanted = state.around && node.has(state.around) ? around(state.around, state.steps, all) : core(reachable, passed, way);
  const limited = wanted.size < reachable.size || Boolean(state.around);
  const inside = (line) => wanted.has(line.from) && wanted.has(line.to);
  const lines = limited ? new Map(edges.filter((line) => all.has(line.id) && inside(line)).map((line) => [line.id, all.get(line.id)])) : all;
  const claims = limited ? passed.filter((claim) => ends(claim).every((thing) => wanted.has(thing))) : passed;
  const loose = limited ? 0 : new Set(passed.flatMap(ends).filter((thing) => !reachable.has(thing))).size;
  return {
    claims, lines, way, loose, things: wanted, total: claimList.length,
    core: !state.around && wanted.size < reachable.size ? { shown: wanted.size, of: reachable.size } : null,
    focus: focus(lines, way),
  };
}

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

// What stands out while the rest is dimmed: the path, the line, or the thing with its neighbours. Null: nothing is dimmed.
function focus(lines, way) {
  const things = new Set();
  const bright = new Set();
  const take = (line) => {
    bright.add(line.id);
    things.add(line.from).add(line.to);
  };
  if (way?.length) way.forEach(take);
  else if (state.e) edges.filter((line) => line.id === state.e).forEach(take);
  else if (state.read) linesOfClaim.get(state.read).forEach(take);
  else if (state.n && node.has(state.n)) {
    things.add(state.n);
    edges.filter((line) => lines.has(line.id) && (line.from === state.n || line.to === state.n)).forEach(take);
  }
  return things.size ? { things, lines: bright } : null;
}
