// The border between picture and panel: dragged or moved with arrow keys, kept in this browser.
import { byId } from "./dom.js";
import { kept, keep } from "./keep.js";
import { language, say } from "./words.js";

const LEAST = 320, MOST = 620, STEP = 20;
let wide = 390;

export function startWidth() {
  const border = byId("border");
  set(Number(kept("width")) || wide);
  border.addEventListener("pointerdown", (event) => border.setPointerCapture(event.pointerId));
  border.addEventListener("pointermove", (event) => {
    if (!border.hasPointerCapture(event.pointerId)) return;
    set(language.now === "he" ? event.clientX : innerWidth - event.clientX);
  });
  border.addEventListener("keydown", ({ key }) => {
    const outward = language.now === "he" ? "ArrowRight" : "ArrowLeft";
    if (key === "ArrowLeft" || key === "ArrowRight") set(wide + (key === outward ? STEP : -STEP));
  });
}

export function nameWidth() {
  byId("border").setAttribute("aria-label", say("panel.width"));
}

function set(pixels) {
  wide = Math.round(Math.min(MOST, Math.max(LEAST, pixels)));
  document.documentElement.style.setProperty("--panel", `${wide}px`);
  byId("border").setAttribute("aria-valuenow", wide);
  keep("width", wide);
}
