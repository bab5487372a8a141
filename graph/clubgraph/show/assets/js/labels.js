// Names on the picture: of one size on the screen at every zoom, none over another, the most important first.
import { line } from "./data.js";
import { nameOf } from "./groups.js";
import { Boxes } from "./boxes.js";
import { state } from "./state.js";
import { colours } from "./theme.js";
import { isolated } from "./words.js";

const FONT = 'system-ui, "Noto Sans", "Noto Sans Hebrew", "DejaVu Sans", sans-serif';
export const placed = []; // [{ thing | line, text, x, y, width, height }], as last drawn

const widths = new Map();

export function placeLabels(context, network, scene, hovered) {
  const ratio = context.canvas.width / context.canvas.clientWidth || 1;
  const stage = { width: context.canvas.clientWidth, height: context.canvas.clientHeight };
  const palette = colours();
  placed.length = 0;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.lineJoin = "round";
  const shapes = shapeBoxes(network, scene, stage);
  const taken = new Boxes([buttons(context.canvas)]);
  const bright = new Boxes(shapes);
  for (const shape of shapes.sort(byImportance(scene, hovered))) {
    const text = nameOf(shape.thing);
    const chosen = shape.thing === state.n || shape.thing === state.to;
    context.font = `${chosen ? "600 15px" : "13px"} ${FONT}`;
    const box = freeSpot(shape, widthOf(context, text) + 4, chosen ? 18 : 16, bright, taken, stage);
    if (box) write(context, palette, taken, { ...box, thing: shape.thing, text });
  }
  context.font = `600 12px ${FONT}`;
  for (const [id, left] of scene.lines) {
    if (left.length < 2 || (scene.focus && !scene.focus.lines.has(id))) continue;
    const text = `×${left.length}`;
    const middle = network.canvasToDOM(middleOf(network, id));
    const box = { x: middle.x - 12, y: middle.y - 8, width: widthOf(context, text) + 4, height: 16 };
    if (inside(box, stage) && !taken.meet(box) && !bright.meet(box)) write(context, palette, taken, { ...box, line: id, text });
  }
  context.restore();
}

// The middle of a drawn line, on its bow.
export function middleOf(network, id) {
  const half = network.body.edges[id].edgeType.getPoint(0.5);
  return { x: half.x, y: half.y };
}

// The shapes that are not dimmed and stand on the stage, in pixels of the screen.
function shapeBoxes(network, scene, stage) {
  const scale = network.getScale(), origin = network.canvasToDOM({ x: 0, y: 0 });
  const found = [];
  for (const thing of scene.things) {
    if (scene.focus && !scene.focus.things.has(thing)) continue;
    const { x, y, options } = network.body.nodes[thing];
    const radius = (options.size + options.borderWidth / 2) * scale;
    const box = { thing, x: origin.x + x * scale - radius, y: origin.y + y * scale - radius, width: 2 * radius, height: 2 * radius };
    if (box.x < stage.width && box.y < stage.height && box.x + box.width > 0 && box.y + box.height > 0) found.push(box);
  }
  return found;
}

function buttons(canvas) {
  const box = document.querySelector(".zoom").getBoundingClientRect(), stage = canvas.getBoundingClientRect();
  return { x: box.x - stage.x, y: box.y - stage.y, width: box.width, height: box.height };
}

function widthOf(context, text) {
  const key = context.font.slice(0, 8) + text;
  if (!widths.has(key)) widths.set(key, context.measureText(text).width);
  return widths.get(key);
}

function byImportance(scene, hovered) {
  const ends = state.e ? [line.get(state.e)?.from, line.get(state.e)?.to] : [];
  const rank = ({ thing }) =>
    [state.n, state.to, ...ends].includes(thing) ? 3 : thing === hovered ? 2 : scene.focus?.things.has(thing) ? 1 : 0;
  const count = ({ thing }) => scene.weights.get(thing) ?? 0;
  return (a, b) => rank(b) - rank(a) || count(b) - count(a) || (a.thing < b.thing ? -1 : 1);
}

// Below the shape, else above, beside or at a corner of it; null when every place is taken or off the stage.
function freeSpot(shape, width, height, shapes, taken, stage) {
  const middle = shape.x + shape.width / 2, centre = shape.y + shape.height / 2;
  const right = shape.x + shape.width, bottom = shape.y + shape.height;
  const spots = [
    [middle - width / 2, bottom + 2], [middle - width / 2, shape.y - height - 2],
    [right + 3, centre - height / 2], [shape.x - width - 3, centre - height / 2],
    [right, bottom], [shape.x - width, bottom], [right, shape.y - height], [shape.x - width, shape.y - height],
  ];
  for (const [x, y] of spots) {
    const box = { x, y, width, height };
    if (inside(box, stage) && !taken.meet(box) && !shapes.meet(box, shape)) return box;
  }
  return null;
}

const inside = (box, stage) => box.x >= 2 && box.y >= 2 && box.x + box.width <= stage.width - 2 && box.y + box.height <= stage.height - 2;

function write(context, palette, taken, box) {
  placed.push(box);
  taken.add(box);
  context.strokeStyle = palette.page;
  context.lineWidth = 4;
  context.fillStyle = palette.text;
  const at = [isolated(box.text), box.x + box.width / 2, box.y + box.height / 2];
  context.strokeText(...at);
  context.fillText(...at);
}
