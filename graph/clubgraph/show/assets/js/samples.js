// Small drawings of a line or a shape, the same as in the picture: the rail is the legend.
import { data } from "./data.js";
import { svg } from "./dom.js";
import { colours } from "./theme.js";

export function lineSample(family, candidate = false) {
  const colour = colours()[family];
  const bar = data.palette.arrows[family] === "bar";
  return svg("svg", { width: 44, height: 12, viewBox: "0 0 44 12", "aria-hidden": "true", class: "sample" },
    svg("line", {
      x1: 1, y1: 6, x2: bar ? 40 : 35, y2: 6, stroke: colour, "stroke-width": family === "denied" ? 1.6 : 2.2,
      "stroke-dasharray": data.palette.dashes[family].join(" "), opacity: candidate ? 0.45 : 1,
    }),
    bar
      ? svg("line", { x1: 41, y1: 1, x2: 41, y2: 11, stroke: colour, "stroke-width": 2.4 })
      : candidate
        ? svg("path", { d: "M35 2 L42 6 L35 10", fill: "none", stroke: colour, "stroke-width": 1.6, opacity: 0.6 })
        : svg("path", { d: "M34 1.5 L43 6 L34 10.5 Z", fill: colour }));
}

export function kindSample(kind) {
  const colour = colours()[kind];
  return svg("svg", { width: 16, height: 16, viewBox: "-10 -10 20 20", "aria-hidden": "true", class: "sample" },
    shape(kind, 0, 0, 8, kind === "other" ? { fill: "none", stroke: colour, "stroke-width": 2.5 } : { fill: colour }));
}

// One shape around a point, for the legend and for SVG files; the corners are those that vis-network draws.
export function shape(kind, x, y, radius, looks) {
  if (["player", "other", "group"].includes(kind)) return svg("circle", { cx: x, cy: y, r: radius, ...looks });
  const points = corners(kind).map(([dx, dy]) => `${(x + dx * radius).toFixed(1)},${(y + dy * radius).toFixed(1)}`);
  return svg("polygon", { points: points.join(" "), ...looks });
}

function corners(kind) {
  const ring = (count, turn, even = 1, odd = 1) =>
    Array.from({ length: count }, (_, i) => {
      const angle = turn + (i * 2 * Math.PI) / count;
      const far = i % 2 ? odd : even;
      return [far * Math.cos(angle), far * Math.sin(angle)];
    });
  const up = -Math.PI / 2;
  return {
    official: ring(4, up),
    club: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
    competition: ring(10, up, 1.15, 0.5),
    body: ring(6, 0),
    place: ring(3, -up, 1.1, 1.1),
    award: ring(3, up, 1.1, 1.1),
  }[kind];
}
