// Neighbourhoods and shortest ways along the lines that pass the filters.
import { families, linesOf } from "./data.js";

const other = (line, thing) => (line.from === thing ? line.to : line.from);

// All things within so many steps, either direction.
export function around(start, steps, shown) {
  let edge = new Set([start]);
  const found = new Set(edge);
  for (let step = 0; step < steps; step += 1) {
    const next = new Set();
    for (const thing of edge)
      for (const line of linesOf.get(thing) ?? []) if (shown.has(line.id)) next.add(other(line, thing));
    edge = new Set([...next].filter((thing) => !found.has(thing)));
    for (const thing of edge) found.add(thing);
  }
  return found;
}

// The shortest way as lines, or null. Among ways of one length the one with more stated facts wins.
export function path(start, end, shown) {
  const cost = new Map([[start, 0]]);
  const came = new Map();
  const open = new Set([start]);
  while (open.size) {
    const thing = [...open].reduce((best, each) => (cost.get(each) < cost.get(best) ? each : best));
    open.delete(thing);
    if (thing === end) break;
    for (const line of linesOf.get(thing) ?? []) {
      if (!shown.has(line.id)) continue;
      const next = other(line, thing);
      const price = cost.get(thing) + 1 + families.indexOf(line.family) / 10000;
      if (price < (cost.get(next) ?? Infinity)) {
        cost.set(next, price);
        came.set(next, { line, from: thing });
        open.add(next);
      }
    }
  }
  if (!came.has(end)) return start === end ? [] : null;
  const way = [];
  for (let at = end; at !== start; at = came.get(at).from) way.unshift(came.get(at).line);
  return way;
}
