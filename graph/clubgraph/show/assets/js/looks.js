// How a thing or a line looks in the picture: shape and colour by kind, dash and arrow by how it was said, size by claims.
import { data, edges } from "./data.js";
import { placeOf } from "./places.js";
import { state } from "./state.js";

const FAINT = 0.13;
const BOWS = [0.12, 0.26, 0.4]; // several lines of one pair bow apart
const bow = bows();

export const width = (count) => 1.2 + 1.1 * Math.log2(count);
export const size = (count) => 9 + 3.2 * Math.sqrt(count);

export function thingLooks({ id, kind, shape }, count, bright, palette) {
  const faint = bright && !bright.things.has(id);
  const chosen = id === state.n || id === state.to;
  const hollow = kind === "other" || kind === "group";
  const border = chosen ? palette.text : hollow ? palette.other : palette.page;
  return {
    id, shape, label: " ", ...placeOf(id),
    size: size(count ?? 1),
    opacity: faint ? FAINT : 1,
    borderWidth: chosen ? 3.5 : hollow ? 2.5 : 1,
    color: { background: kind === "other" ? palette.page : kind === "group" ? palette.soft : palette[kind], border },
  };
}

export function lineLooks({ id, from, to, family, candidate }, count, bright, palette) {
  const faint = bright && !bright.lines.has(id);
  const chosen = id === state.e || id === state.between;
  const bundled = family === "bundle";
  const wide = (family === "denied" ? 0.8 : 1) * width(count) + (chosen ? 2 : 0);
  const dashes = bundled ? [] : data.palette.dashes[family].map((each) => each * Math.max(1, wide / 3)); // gaps stay gaps in a broad line
  return {
    id, from, to, smooth: bow.get(id) ?? false, width: wide,
    dashes: dashes.length ? dashes : false,
    color: { color: bundled ? palette.border : palette[family], opacity: faint ? FAINT : bundled && !chosen ? 0.3 : candidate && !chosen ? 0.45 : 1, inherit: false },
    arrows: bundled ? "" : { to: { enabled: true, type: candidate ? "vee" : data.palette.arrows[family], scaleFactor: 0.6 } },
  };
}

function bows() {
  const pairs = new Map();
  for (const { id, from, to } of edges) {
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    if (!pairs.has(pair)) pairs.set(pair, []);
    pairs.get(pair).push({ id, from });
  }
  const found = new Map();
  for (const list of pairs.values())
    list.forEach(({ id, from }, index) => {
      const same = list.slice(0, index).filter((each) => each.from === from).length;
      found.set(id, list.length === 1 ? false : { enabled: true, type: "curvedCW", roundness: BOWS[same] ?? 0.5 });
    });
  return found;
}
