// The picture by keyboard: arrows go to the linked neighbour that lies that way, each move is spoken.
import { linesOf, mentionsOf } from "./data.js";
import { byId } from "./dom.js";
import { drawing, reveal, shownAt, zoom } from "./picture.js";
import { NOTHING, change, state } from "./state.js";
import { kindOf, label, say } from "./words.js";

const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
let scene;

export const keysKnow = (now) => {
  scene = now;
};

export function startKeys() {
  byId("picture").addEventListener("keydown", (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (scene.bubbles && (ARROWS[key] || key === "Home" || key === "Enter")) byId("details").querySelector("h2")?.focus(); // the panel lists the groups
    else if (ARROWS[key]) move(ARROWS[key]);
    else if (key === "Home") go(busiest());
    else if (key === "Enter" && state.n) byId("details").querySelector("h2")?.focus();
    else if (key === "+" || key === "=") zoom(1);
    else if (key === "-") zoom(-1);
    else if (key === "0") zoom(0);
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && stepBack());
}

// Reader, then line or path, then thing, then neighbourhood: one step at a time.
function stepBack() {
  if (document.querySelector("details.menu[open]")) document.querySelector("details.menu[open]").open = false;
  else if (state.read) change({ read: null });
  else if (state.to) change({ to: null });
  else if (state.e) change({ e: null });
  else if (state.n) change({ n: null });
  else if (state.between) change({ between: null });
  else if (state.around) change({ around: null });
  else if (state.group !== null) change({ group: null });
}

function move([right, down]) {
  if (!state.n || !scene.things.has(state.n)) return go(busiest());
  const here = drawing().getPosition(state.n);
  const neighbours = near(state.n);
  const scored = neighbours.map((thing) => {
    const there = drawing().getPosition(thing);
    const dx = there.x - here.x, dy = there.y - here.y;
    const far = Math.hypot(dx, dy) || 1;
    return { thing, off: 1 - (dx * right + dy * down) / far, far };
  });
  const best = scored.filter(({ off }) => off < 0.6).sort((a, b) => a.off - b.off || a.far - b.far)[0];
  return best ? go(best.thing, neighbours) : announce(say("keys.none"));
}

function go(thing, among) {
  if (!thing) return;
  const before = state.n;
  change({ ...NOTHING, n: thing });
  reveal(shownAt(thing));
  const place = among ? say("keys.place", { n: among.indexOf(thing) + 1, of: among.length, name: label(before) }) : "";
  announce([label(thing), kindOf(thing), say("count.claims", { n: mentionsOf(thing).about.length }), place].filter(Boolean).join(", "));
}

const near = (thing) =>
  [...new Set(linesOf.get(thing).filter((line) => scene.lines.has(line.id)).map((line) => (line.from === thing ? line.to : line.from)))].sort();

const busiest = () => [...scene.things].sort((a, b) => mentionsOf(b).about.length - mentionsOf(a).about.length || (a < b ? -1 : 1))[0];

export const announce = (text) => {
  byId("live").textContent = text;
};
