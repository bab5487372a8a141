// The picture as SVG text: vis-network offers none, but places, shapes and lines are ours.
import { data } from "./data.js";
import { svg } from "./dom.js";
import { nameOf, shapeOf, strokeOf } from "./groups.js";
import { middleOf } from "./labels.js";
import { size, width } from "./looks.js";
import { drawing } from "./picture.js";
import { shape } from "./samples.js";
import { colours } from "./theme.js";
import { isolated } from "./words.js";

const MARGIN = 90;

export function drawnSvg(scene, notes) {
  const at = drawing().getPositions([...scene.things]);
  const xs = Object.values(at).map(({ x }) => x), ys = Object.values(at).map(({ y }) => y);
  const left = Math.min(...xs) - MARGIN, top = Math.min(...ys) - MARGIN - 30;
  const wide = Math.max(...xs) - left + MARGIN, high = Math.max(...ys) - top + MARGIN + 40;
  const palette = colours();
  const text = (words, x, y, looks = {}) => svg("text", { x, y, fill: palette.text, "font-size": 13, ...looks }, isolated(words));
  const drawn = svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `${left} ${top} ${wide} ${high}`, width: wide, height: high, "font-family": "system-ui, sans-serif" },
    svg("rect", { x: left, y: top, width: wide, height: high, fill: palette.page }),
    [...scene.lines].map(([id, left_]) => stroke(strokeOf(id), left_.length, at, palette)),
    [...scene.things].map((thing) => {
      const { kind } = shapeOf(thing), { x, y } = at[thing];
      const count = scene.weights.get(thing) ?? 1;
      const looks = kind === "other" || kind === "group" ? { fill: palette.page, stroke: palette.other, "stroke-width": 2.5 } : { fill: palette[kind] };
      return [shape(kind, x, y, size(count), { ...looks, "data-thing": thing }),
        text(nameOf(thing), x, y + size(count) + 14, { "text-anchor": "middle", stroke: palette.page, "stroke-width": 4, "paint-order": "stroke" })];
    }),
    text(data.title, left + 16, top + 30, { "font-size": 18, "font-weight": 600 }),
    notes.map((note, place) => text(note, left + 16, top + high - 32 + place * 18, { "font-size": 12, fill: palette.quiet })));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawn)}`;
}

// A line as a bow through the middle that the picture draws, with a small triangle or bar at its end.
function stroke({ id, from, to, family }, count, at, palette) {
  const middle = middleOf(drawing(), id), a = at[from], b = at[to];
  const control = { x: 2 * middle.x - (a.x + b.x) / 2, y: 2 * middle.y - (a.y + b.y) / 2 };
  const angle = Math.atan2(b.y - control.y, b.x - control.x), back = size(1) + 6;
  const end = { x: b.x - back * Math.cos(angle), y: b.y - back * Math.sin(angle) };
  const turn = `translate(${end.x} ${end.y}) rotate(${(angle * 180) / Math.PI})`;
  const colour = { stroke: palette[family] ?? palette.border, fill: "none", "stroke-width": width(count) };
  return [
    svg("path", { d: `M${a.x} ${a.y} Q${control.x} ${control.y} ${end.x} ${end.y}`, ...colour, "stroke-dasharray": (data.palette.dashes[family] ?? []).join(" ") }),
    data.palette.arrows[family] === "bar"
      ? svg("path", { d: "M0 -6 V6", transform: turn, ...colour })
      : svg("path", { d: "M6 0 L-4 -5 L-4 5 Z", transform: turn, fill: palette[family] ?? "none" }),
  ];
}
