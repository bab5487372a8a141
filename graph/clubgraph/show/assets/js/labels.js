// Names on the picture: of one size on the screen at every zoom, none over another, the most important first.
import { edges, line } from "./data.js";
import { state } from "./state.js";
import { colours } from "./theme.js";
import { isolated, label } from "./words.js";

const FONT = 'system-ui, "Noto Sans", "Noto Sans Hebrew", "DejaVu Sans", sans-serif';
export const placed = []; // [{ thing | line, text, x, y, width, height }], as last drawn

let taken = []; // where buttons stand

export function placeLabels(context, network, scene, hovered) {
  const ratio = context.canvas.width / context.canvas.clientWidth || 1;
  const stage = { width: context.canvas.clientWidth, height: context.canvas.clientHeight };
  const palette = colours();
  placed.length = 0;
  taken = [buttons(context.canvas)];
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const shapes = [...scene.things].map((thing) => shapeBox(network, thing, scene));
  const bright = shapes.filter(({ thing }) => !scene.focus || scene.focus.things.has(thing));
  for (const shape of bright.sort(byImportance(scene, hovered))) {
    const text = label(shape.thing);
    const chosen = shape.thing === state.n || shape.thing === state.to;
    context.font = `${chosen ? "600 15px" : "13px"} ${FONT}`;
    const box = freeSpot(shape, context.measureText(text).width + 4, chosen ? 18 : 16, bright, stage);
    if (box) write(context, palette, { ...box, thing: shape.thing, text });
  }
  context.font = `600 12px ${FONT}`;
  for (const [id, left] of scene.lines) {
    if (left.length < 2 || (scene.focus && !scene.focus.lines.has(id))) continue;
    const text = `×${left.length}`;
    const middle = network.canvasToDOM(middleOf(network, id));
    const box = { x: middle.x - 12, y: middle.y - 8, width: context.measureText(text).width + 4, height: 16 };
    if (![...placed, ...taken].some((other) => meet(other, box)) && inside(box, stage)) write(context, palette, { ...box, line: id, text });
  }
  context.restore();
}

// The middle of a drawn line, on its bow.
export function middleOf(network, id) {
  const drawn = network.body.edges[id];
  const half = drawn.edgeType.getPoint(0.5);
  return { x: half.x, y: half.y };
}

function shapeBox(network, thing, scene) {
  const { x, y } = network.canvasToDOM(network.getPosition(thing));
  const radius = network.body.nodes[thing].options.size * network.getScale();
  return { thing, x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, count: weight(thing, scene) };
}

function buttons(canvas) {
  const box = document.querySelector(".zoom").getBoundingClientRect(), stage = canvas.getBoundingClientRect();
  return { x: box.x - stage.x, y: box.y - stage.y, width: box.width, height: box.height };
}

function weight(thing, scene) {
  scene.weights ??= edges.reduce((counts, { id, from, to }) => {
    const count = scene.lines.get(id)?.length ?? 0;
    counts.set(from, (counts.get(from) ?? 0) + count);
    return counts.set(to, (counts.get(to) ?? 0) + count);
  }, new Map());
  return scene.weights.get(thing) ?? 0;
}

function byImportance(scene, hovered) {
  const ends = state.e ? [line.get(state.e)?.from, line.get(state.e)?.to] : [];
  const rank = ({ thing }) =>
    [state.n, state.to, ...ends].includes(thing) ? 3 : thing === hovered ? 2 : scene.focus?.things.has(thing) ? 1 : 0;
  return (a, b) => rank(b) - rank(a) || b.count - a.count || (a.thing < b.thing ? -1 : 1);
}

// Below the shape, else above, beside or at a corner of it; null when every place is taken or off the stage.
function freeSpot(shape, width, height, shapes, stage) {
  const middle = shape.x + shape.width / 2;
  const centre = shape.y + shape.height / 2;
  const spots = [
    { x: middle - width / 2, y: shape.y + shape.height + 2 },
    { x: middle - width / 2, y: shape.y - height - 2 },
    { x: shape.x + shape.width + 3, y: centre - height / 2 },
    { x: shape.x - width - 3, y: centre - height / 2 },
    ...[shape.y + shape.height, shape.y - height].flatMap((y) => [{ x: shape.x + shape.width, y }, { x: shape.x - width, y }]),
  ].map((spot) => ({ ...spot, width, height }));
  const free = (box) =>
    inside(box, stage) && ![...placed, ...taken].some((other) => meet(other, box)) && !shapes.some((other) => other !== shape && meet(other, box));
  return spots.find(free) ?? null;
}

const meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const inside = (box, stage) => box.x >= 2 && box.y >= 2 && box.x + box.width <= stage.width - 2 && box.y + box.height <= stage.height - 2;

function write(context, palette, box) {
  placed.push(box);
  context.textAlign = "center";
  context.strokeStyle = palette.page;
  context.lineWidth = 4;
  context.fillStyle = palette.text;
  const at = [isolated(box.text), box.x + box.width / 2, box.y + box.height / 2];
  context.strokeText(...at);
  context.fillText(...at);
}
