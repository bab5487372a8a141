// The drawing: vis-network with every position given, its looks set from the scene, and clicks turned into choices.
import { data, edges, line, nodes, options } from "./data.js";
import { byId } from "./dom.js";
import { placeLabels } from "./labels.js";
import { change, state } from "./state.js";
import { colours } from "./theme.js";

const FAINT = 0.13;
const BOWS = [0.12, 0.26, 0.4]; // several lines of one pair bow apart
const bow = bows();
let network, things, lines, current, hovered, hoverTimer;

export const drawing = () => network;

export function startPicture() {
  const [wide, high] = stretch();
  things = new vis.DataSet(nodes.map(({ id, shape, x, y }) => ({ id, shape, x: x * wide, y: y * high, label: " " })));
  lines = new vis.DataSet(edges.map(({ id, from, to }) => ({ id, from, to, smooth: bow.get(id) })));
  network = new vis.Network(byId("picture"), { nodes: things, edges: lines }, { ...options, autoResize: true });
  network.on("click", ({ nodes: [thing], edges: [id] }) => {
    if (thing) change({ n: thing, e: null, read: null, to: null });
    else if (id) change({ e: id, n: null, read: null, to: null });
    else if (state.n || state.e || state.read) change({ n: null, e: null, read: null, to: null });
  });
  network.on("doubleClick", ({ nodes: [thing] }) => thing && change({ around: thing, n: thing }));
  network.on("hoverNode", ({ node }) => hover(node));
  network.on("blurNode", () => hover(null));
  network.on("afterDrawing", (context) => current && placeLabels(context, network, current, hovered));
  network.on("resize", () => network.redraw());
}

// Redraw from a scene: hidden, dimmed or bright, with the colours of the theme.
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

export const placeOf = (thing) => (things.get(thing) ? network.getPosition(thing) : null);

// How much of the picture the sheet from below hides when it stands at half.
function covered() {
  if (getComputedStyle(byId("panel")).position !== "fixed") return 0;
  return Math.max(0, byId("picture").getBoundingClientRect().bottom - innerHeight * 0.54);
}

export function zoom(step) {
  if (step === 0) fitTo(current.things);
  else network.moveTo({ scale: network.getScale() * (step > 0 ? 1.3 : 1 / 1.3) });
}

export const width = (count) => 1.2 + 1.1 * Math.log2(count);
export const size = (count) => 9 + 3.2 * Math.sqrt(count);

function dress() {
  const palette = colours();
  const bright = preview() ?? current.focus;
  const counts = new Map();
  for (const [id, left] of current.lines)
    for (const end of [line.get(id).from, line.get(id).to]) counts.set(end, (counts.get(end) ?? 0) + left.length);
  things.update(nodes.map((node) => thingLooks(node, counts, bright, palette)));
  lines.update(edges.map((edge) => lineLooks(edge, bright, palette)));
}

function thingLooks({ id, kind }, counts, bright, palette) {
  const hidden = !current.things.has(id);
  const faint = bright && !bright.things.has(id);
  const chosen = id === state.n || id === state.to;
  const border = chosen ? palette.text : kind === "other" ? palette.other : palette.page;
  return {
    id, hidden,
    size: size(counts.get(id) ?? 1),
    opacity: faint ? FAINT : 1,
    borderWidth: chosen ? 3.5 : kind === "other" ? 2.5 : 1,
    color: { background: kind === "other" ? palette.page : palette[kind], border },
  };
}

function lineLooks({ id, family, candidate }, bright, palette) {
  const left = current.lines.get(id);
  if (!left) return { id, hidden: true };
  const faint = bright && !bright.lines.has(id);
  const chosen = id === state.e;
  return {
    id, hidden: false,
    width: (family === "denied" ? 0.8 : 1) * width(left.length) + (chosen ? 2 : 0),
    dashes: data.palette.dashes[family].length ? data.palette.dashes[family] : false,
    color: { color: palette[family], opacity: faint ? FAINT : candidate && !chosen ? 0.45 : 1, inherit: false },
    arrows: { to: { enabled: true, type: candidate ? "vee" : data.palette.arrows[family], scaleFactor: 0.6 } },
  };
}

// While the mouse rests on a thing its neighbourhood stands out, unless something is chosen.
function preview() {
  if (!hovered || current.focus || !current.things.has(hovered)) return null;
  const found = { things: new Set([hovered]), lines: new Set() };
  for (const edge of edges) {
    if (!current.lines.has(edge.id) || (edge.from !== hovered && edge.to !== hovered)) continue;
    found.things.add(edge.from).add(edge.to);
    found.lines.add(edge.id);
  }
  return found;
}

function hover(thing) {
  clearTimeout(hoverTimer);
  if (nodes.length > 500) return; // redrawing all would stutter
  hoverTimer = setTimeout(() => {
    hovered = thing;
    if (!current.focus) dress();
  }, 150);
}

// The places are made for a square; a long stage has them wider or higher apart, once, before anything is drawn.
function stretch() {
  const box = byId("picture").getBoundingClientRect();
  const extent = (key) => Math.max(...nodes.map((node) => node[key])) - Math.min(...nodes.map((node) => node[key])) || 1;
  const longer = nodes.length ? (box.width / box.height) * (extent("y") / extent("x")) : 1;
  return longer > 1 ? [Math.min(longer, 1.5), 1] : [1, Math.min(1 / longer, 1.6)];
}

function bows() {
  const pairs = new Map();
  for (const { id, from, to } of edges) {
    const pair = [from, to].sort().join(" ");
    pairs.set(pair, [...(pairs.get(pair) ?? []), { id, from }]);
  }
  const found = new Map();
  for (const list of pairs.values())
    list.forEach(({ id, from }, index) => {
      const same = list.slice(0, index).filter((each) => each.from === from).length;
      found.set(id, list.length === 1 ? false : { enabled: true, type: "curvedCW", roundness: BOWS[same] ?? 0.5 });
    });
  return found;
}
