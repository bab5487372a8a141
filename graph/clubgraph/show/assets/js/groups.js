// The grouped view of a large picture: a bubble for each community, named after its two best-connected things, and a
// bundle for all lines between two of them.
import { data, line, mentionsOf, node } from "./data.js";
import { label } from "./words.js";

export const bubble = new Map(data.groups.map(({ members, x, y }, number) => [`group/${number}`, { id: `group/${number}`, number, members, x, y, kind: "group", shape: "dot" }]));
export const groupOf = new Map([...bubble.values()].flatMap(({ id, members }) => members.map((thing) => [thing, id])));
export const bundle = new Map(); // those of the scene last asked for

// What is drawn under this identifier: a thing or a bubble, a line or a bundle.
export const shapeOf = (id) => node.get(id) ?? bubble.get(id);
export const strokeOf = (id) => line.get(id) ?? bundle.get(id);

export const nameOf = (id) => (bubble.has(id) ? topOf(bubble.get(id)).map((thing) => label(thing)).join(", ") : label(id));

const tops = new Map();
const count = (thing) => mentionsOf(thing).about.length;

function topOf({ id, members }) {
  if (!tops.has(id)) tops.set(id, [...members].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1)).slice(0, 2));
  return tops.get(id);
}

// From the lines that pass: Map(bundle id → claims), Map(bubble id → how many of its things are there).
export function grouped(lines, reachable) {
  bundle.clear();
  const bundles = new Map(), sizes = new Map();
  for (const thing of reachable) if (groupOf.has(thing)) sizes.set(groupOf.get(thing), (sizes.get(groupOf.get(thing)) ?? 0) + 1);
  for (const [id, claims] of lines) {
    const pair = [groupOf.get(line.get(id).from), groupOf.get(line.get(id).to)].sort();
    if (!pair[0] || !pair[1] || pair[0] === pair[1]) continue;
    const key = pair.join("~");
    bundle.set(key, { id: key, from: pair[0], to: pair[1], family: "bundle" });
    bundles.set(key, [...(bundles.get(key) ?? []), ...claims]);
  }
  return { bundles, sizes };
}
