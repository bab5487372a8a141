// The drawing: vis-network with every position given, its looks set from the scene, and clicks turned into choices.
// It holds only what is shown: a graph of twenty thousand things opens as fast as its core.
import { options } from "./data.js";
import { byId } from "./dom.js";
import { startGlide } from "./glide.js";
import { shapeOf, strokeOf } from "./groups.js";
import { placeLabels } from "./labels.js";
import { lineLooks, thingLooks } from "./looks.js";
import { stretch, unstretched } from "./places.js";
import { NOTHING, change, state } from "./state.js";
import { colours } from "./theme.js";

let network, things, lines, current, hovered, hoverTimer;
let settled = false; // vis-network may draw while it is still being told
const drawn = new Map(); // what vis-network was last told, so that it hears only of what is new

export const drawing = () => network;

export function startPicture() {
  stretch();
  things = new vis.DataSet();
  lines = new vis.DataSet();
  network = new vis.Network(byId("picture"), { nodes: things, edges: lines }, { ...options, autoResize: true });
  byId("picture").querySelector(".vis-network").removeAttribute("tabindex"); // the picture itself is where the keyboard goes
  network.on("click", ({ nodes: [thing], edges: [id] }) => pick(thing, id));
  network.on("doubleClick", ({ nodes: [thing] }) => thing && !current.bubbles && change({ around: thing, n: thing }));
  network.on("dragEnd", ({ nodes: moved }) => moved.length && keep(moved));
  network.on("hoverNode", ({ node }) => hover(node));
  network.on("blurNode", () => hover(null));
  network.on("afterDrawing", (context) => settled && placeLabels(context, network, current, hovered));
  network.on("resize", () => network.redraw());
  startGlide(network, () => current.lines.size);
}

function pick(thing, id) {
  if (current.bubbles) {
    if (thing) change({ grouped: false, group: shapeOf(thing).number, ...NOTHING });
    else if (id) change({ ...NOTHING, between: id });
    else if (state.between) change(NOTHING);
  } else if (thing) change({ ...NOTHING, n: thing });
  else if (id) change({ ...NOTHING, e: id });
  else if (state.n || state.e || state.read) change(NOTHING);
}

// A thing that was dragged stays there, also for whoever gets the link; Back undoes it.
function keep(moved) {
  const at = new Map(state.at ?? []);
  for (const thing of moved) if (!current.bubbles) at.set(thing, unstretched(network.getPosition(thing)));
  if (at.size) change({ at });
}

// Redraw from a scene: only what is in it, dimmed or bright, with the colours of the theme.
export function showScene(scene) {
  current = scene;
  dress();
}

export function fitTo(ids, animate = true) {
  const list = [...ids];
  if (!list.length) return;
  const moving = animate && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  network.fit({ nodes: list, animation: moving ? { duration: 300 } : false, maxZoomLevel: 1.4 });
}

// Bring a place into view, and only when it is out of it: a picture that jumps is hard to read.
export function reveal(position) {
  if (!position) return;
  const { x, y } = network.canvasToDOM(position);
  const { width, height } = byId("picture").getBoundingClientRect();
  const free = height - covered();
  if (x > 30 && y > 30 && x < width - 30 && y < free - 30) return;
  network.moveTo({ position, offset: { x: 0, y: (free - height) / 2 } });
}

export const shownAt = (thing) => (things.get(thing) ? network.getPosition(thing) : null);

// How much of the picture the sheet from below hides when it stands at half.
function covered() {
  if (getComputedStyle(byId("panel")).position !== "fixed") return 0;
  return Math.max(0, byId("picture").getBoundingClientRect().bottom - innerHeight * 0.58);
}

export function zoom(step) {
  if (step === 0) fitTo(current.things);
  else network.moveTo({ scale: network.getScale() * (step > 0 ? 1.3 : 1 / 1.3) });
}

function dress() {
  const palette = colours();
  const bright = preview() ?? current.focus;
  settled = false;
  const gone = (set, wanted) => set.getIds().filter((id) => !wanted.has(id));
  tell(lines, [], gone(lines, current.lines));
  tell(things, [...current.things].map((id) => thingLooks(shapeOf(id), current.weights.get(id), bright, palette)), gone(things, current.things));
  tell(lines, [...current.lines].map(([id, left]) => lineLooks(strokeOf(id), left.length, bright, palette)), []);
  settled = true;
  network.body.emitter.emit("_requestRedraw"); // names may have changed where looks have not
}

function tell(set, looks, gone) {
  for (const id of gone) drawn.delete(id);
  if (gone.length) set.remove(gone);
  const news = looks.filter((each) => {
    const words = JSON.stringify(each);
    return drawn.get(each.id) !== words && drawn.set(each.id, words);
  });
  if (news.length) set.update(news);
}

// While the mouse rests on a thing its neighbourhood stands out, unless something is chosen.
function preview() {
  if (!hovered || current.focus || !current.things.has(hovered)) return null;
  const found = { things: new Set([hovered]), lines: new Set() };
  for (const id of current.lines.keys()) {
    const { from, to } = strokeOf(id);
    if (from !== hovered && to !== hovered) continue;
    found.things.add(from).add(to);
    found.lines.add(id);
  }
  return found;
}

function hover(thing) {
  clearTimeout(hoverTimer);
  if (current.things.size > 500) return; // redrawing all would stutter
  hoverTimer = setTimeout(() => {
    hovered = thing;
    if (!current.focus) dress();
  }, 150);
}
