// What every panel begins with: its title, its counts and the button that closes it.
import { el } from "./dom.js";
import { NOTHING, change } from "./state.js";
import { say } from "./words.js";

export const title = (...children) => el("h2", { tabindex: "-1" }, children);

export const close = () => el("button", { class: "close", "aria-label": say("panel.close"), onclick: () => change(NOTHING) }, "×");

export const counted = (list) => say("panel.counts", { claims: say("count.claims", { n: list.length }), articles: say("count.articles", { n: new Set(list.map((claim) => claim.article)).size }) });
