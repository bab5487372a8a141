// On a phone: the rail is a full sheet, the panel a sheet from below with three stops.
import { byId } from "./dom.js";
import { filtered, state } from "./state.js";
import { say } from "./words.js";

const STOPS = ["peek", "half", "full"];
let before = null;

export function startSheets() {
  const panel = byId("panel"), rail = byId("rail"), grip = byId("grip");
  byId("filters").addEventListener("click", () => openRail(!rail.classList.contains("open")));
  rail.addEventListener("click", (event) => event.target.closest("[data-done]") && openRail(false));
  let from = null;
  grip.addEventListener("pointerdown", (event) => {
    from = event.clientY;
    grip.setPointerCapture(event.pointerId);
  });
  grip.addEventListener("pointerup", (event) => {
    const moved = event.clientY - from;
    const at = STOPS.indexOf(panel.dataset.stop);
    const next = Math.abs(moved) < 8 ? (at + 1) % 3 : Math.max(0, Math.min(2, at + (moved < 0 ? 1 : -1) * (Math.abs(moved) > 250 ? 2 : 1)));
    panel.dataset.stop = STOPS[next];
  });
  grip.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    panel.dataset.stop = STOPS[(STOPS.indexOf(panel.dataset.stop) + 1) % 3];
  });
}

// What was chosen rises to half, an article to full; nothing chosen sinks to a peek.
export function showSheets() {
  const now = state.read ? "full" : state.n || state.e ? "half" : "peek";
  const key = [state.read, state.n, state.e].join(" ");
  if (key !== before) byId("panel").dataset.stop = now;
  before = key;
  byId("grip").setAttribute("aria-label", say("sheet.grip"));
  const count = filtered();
  byId("filters").textContent = count ? say("tool.filtersOn", { n: count }) : say("rail.filters");
}

function openRail(open) {
  byId("rail").classList.toggle("open", open);
  byId("filters").setAttribute("aria-expanded", String(open));
  (open ? byId("rail").querySelector("[data-done]") : byId("filters")).focus();
}
