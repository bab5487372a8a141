// Starts the page and keeps every part of it true to the state.
import { data } from "./data.js";
import { showChips } from "./chips.js";
import { byId } from "./dom.js";
import { engine } from "./engine.js";
import { announce, keysKnow, startKeys } from "./keys.js";
import { middleOf, placed } from "./labels.js";
import { showList } from "./list.js";
import { showPanel } from "./panel.js";
import { drawing, fitTo, reveal, showScene, shownAt, startPicture, zoom } from "./picture.js";
import { showRail, startRail } from "./rail.js";
import { saveKnows, startSave } from "./save.js";
import { scene } from "./scene.js";
import { find, showSearch, startSearch } from "./search.js";
import { showSheets, startSheets } from "./sheets.js";
import { change, follow, onChange, state } from "./state.js";
import { showStory } from "./story.js";
import { nameTheme, startTheme } from "./theme.js";
import { showTimeline, startTimeline } from "./timeline.js";
import { nameWidth, startWidth } from "./width.js";
import { language, say } from "./words.js";

let now, framed;

function show({ focus = null } = {}) {
  speak(state.lang ?? "en");
  now = scene();
  keysKnow(now);
  saveKnows(now);
  showSearch(now);
  byId("list").hidden = state.view !== "list";
  byId("time").hidden = state.view !== "time";
  byId("picture").classList.toggle("away", state.view !== "picture");
  showStory();
  showRail();
  showScene(now);
  showChips(now);
  if (state.view === "list") showList(now);
  if (state.view === "time") showTimeline(now);
  showPanel(now, focus);
  showSheets();
  frame();
}

// The camera follows what limits the picture, and nothing else.
function frame() {
  const way = now.way?.flatMap((line) => [line.from, line.to]) ?? [];
  const key = [state.around, state.steps, now.way ? [state.n, state.to] : "", state.all, state.grouped, state.group].join(" ");
  if (key !== framed) fitTo(way.length ? way : now.things, framed !== undefined);
  if (key === framed || framed === undefined) reveal(state.n ? shownAt(state.n) : now.lines.has(state.e) ? middleOf(drawing(), state.e) : null);
  framed = key;
}

// Interface and labels change their language together, and only then the direction.
function speak(wanted) {
  if (language.now === wanted && document.documentElement.lang === wanted && byId("copy").textContent) return;
  language.now = wanted;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  byId("find").placeholder = say("search.placeholder");
  byId("picture").setAttribute("aria-label", say("picture.label", { things: say("count.things", { n: Object.keys(data.things).length }) }));
  byId("rail").setAttribute("aria-label", say("rail.label"));
  byId("panel").setAttribute("aria-label", say("panel.label"));
  for (const button of document.querySelectorAll("[data-zoom]")) button.setAttribute("aria-label", say(`zoom.${button.dataset.zoom}`));
  const other = wanted === "he" ? "en" : "he";
  byId("language").textContent = { en: "English", he: "עברית" }[other];
  byId("language").lang = other;
  document.documentElement.lang = wanted;
  document.documentElement.dir = wanted === "he" ? "rtl" : "ltr";
  nameTheme();
  nameWidth();
}

function startTools() {
  byId("language").addEventListener("click", () => change({ lang: language.now === "he" ? null : "he" }));
  byId("copy").addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href).then(() => announce(say("tool.copied")), () => announce(location.href));
    byId("copy").textContent = say("tool.copied");
    setTimeout(() => (byId("copy").textContent = say("tool.copy")), 1500);
  });
  for (const button of document.querySelectorAll("[data-zoom]"))
    button.addEventListener("click", () => zoom({ in: 1, out: -1, fit: 0 }[button.dataset.zoom]));
  addEventListener("beforeprint", () => showList(now));
}

function start() {
  for (const part of [startWidth, startPicture, startRail, startSearch, startKeys, startSave, startSheets, startTimeline, startTools]) part();
  onChange(show);
  startTheme(() => {
    nameTheme();
    if (now) show();
  });
  follow();
  drawing().once("afterDrawing", () => (document.documentElement.dataset.ready = String(Math.round(performance.now()))));
  drawing().redraw();
}

engine().then(start);

// For tests and the curious: what is seen, where it is drawn.
window.explorer = {
  data, state, placed, find,
  scene: () => now,
  network: drawing,
  point: (thing) => drawing().canvasToDOM(drawing().getPosition(thing)),
  middle: (line) => drawing().canvasToDOM(middleOf(drawing(), line)),
};
