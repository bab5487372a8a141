// Light, dark or as the device has it; the choice is kept in this browser where it allows.
import { data } from "./data.js";
import { byId } from "./dom.js";
import { keep, kept } from "./keep.js";
import { say } from "./words.js";

const ORDER = ["auto", "light", "dark"];
const dark = matchMedia("(prefers-color-scheme: dark)");
let chosen = "auto";

export const colours = () => data.palette[chosen === "auto" ? (dark.matches ? "dark" : "light") : chosen];

export function startTheme(redraw) {
  chosen = ORDER.includes(kept("theme")) ? kept("theme") : "auto";
  const show = () => {
    if (chosen === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    redraw();
  };
  byId("theme").addEventListener("click", () => {
    chosen = ORDER[(ORDER.indexOf(chosen) + 1) % ORDER.length];
    keep("theme", chosen);
    show();
  });
  dark.addEventListener("change", show);
  show();
}

export const nameTheme = () => {
  byId("theme").textContent = say("theme.label", { theme: say(`theme.${chosen}`) });
};
