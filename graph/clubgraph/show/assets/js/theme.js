// Light, dark or as the device has it; the choice is kept in this browser where it allows.
import { data } from "./data.js";
import { byId } from "./dom.js";
import { say } from "./words.js";

const ORDER = ["auto", "light", "dark"];
const dark = matchMedia("(prefers-color-scheme: dark)");
let chosen = "auto";

export const colours = () => data.palette[chosen === "auto" ? (dark.matches ? "dark" : "light") : chosen];

export function startTheme(redraw) {
  chosen = kept() ?? "auto";
  const show = () => {
    if (chosen === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    redraw();
  };
  byId("theme").addEventListener("click", () => {
    chosen = ORDER[(ORDER.indexOf(chosen) + 1) % ORDER.length];
    keep(chosen);
    show();
  });
  dark.addEventListener("change", show);
  show();
}

export const nameTheme = () => {
  byId("theme").textContent = say("theme.label", { theme: say(`theme.${chosen}`) });
};

// A browser may refuse storage to pages from disk: then the choice lasts as long as the page.
function kept() {
  try {
    const value = localStorage.getItem("clubgraph.theme");
    return ORDER.includes(value) ? value : null;
  } catch {
    return null;
  }
}

function keep(value) {
  try {
    localStorage.setItem("clubgraph.theme", value);
  } catch {
    // nothing to do: the page works without
  }
}
