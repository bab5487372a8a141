// Where things stand: as they were placed when the page was built, and where the reader moved them since.
import { nodes } from "./data.js";
import { byId } from "./dom.js";
import { shapeOf } from "./groups.js";
import { state } from "./state.js";

let wide = 1, high = 1;

// The places are made for a square; a long stage has them wider or higher apart, once, before anything is drawn.
export function stretch() {
  const box = byId("picture").getBoundingClientRect();
  const longer = nodes.length && box.height ? (box.width / box.height) * (extent("y") / extent("x")) : 1;
  [wide, high] = longer > 1 ? [Math.min(longer, 1.5), 1] : [1, Math.min(1 / longer, 1.6)];
}

export function placeOf(id) {
  const { x, y } = shapeOf(id);
  const [left, top] = state.at?.get(id) ?? [x, y];
  return { x: left * wide, y: top * high };
}

// A place in the picture as the address keeps it, the same in every window.
export const unstretched = ({ x, y }) => [Math.round(x / wide), Math.round(y / high)];

function extent(key) {
  let least = Infinity, most = -Infinity;
  for (const each of nodes) {
    least = Math.min(least, each[key]);
    most = Math.max(most, each[key]);
  }
  return most - least || 1;
}
