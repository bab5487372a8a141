// Above and below the picture: what limits it now, how much is shown, and the switch between picture and list.
import { claimList, node } from "./data.js";
import { bdi, byId, el, fill } from "./dom.js";
import { bubble, nameOf } from "./groups.js";
import { notice } from "./part.js";
import { FILTERS, NOTHING, change, filtered, state } from "./state.js";
import { label, phrase, say } from "./words.js";

export function showChips(scene) {
  const chip = (text, off, sign = " ×") => el("button", { class: "chipbutton", onclick: off }, text, sign);
  fill(byId("chips"),
    state.around && chip(phrase("chip.around", { name: bdi(label(state.around)), steps: say("count.steps", { n: state.steps }) }), () => change({ around: null, steps: 1 })),
    filtered() > 0 && chip(say("chip.filters", { n: filtered() }), () => change({ ...FILTERS })),
    state.group !== null && chip(phrase("chip.group", { name: bdi(nameOf(`group/${state.group}`)) }), () => change({ group: null })),
    bubble.size > 0 && chip(say(state.grouped ? "groups.off" : "groups.on"), () => change({ ...NOTHING, grouped: !state.grouped, group: null, around: null }), ""),
    notice(),
    scene.core && el("p", { class: "notice" }, say("core.notice", { shown: scene.core.shown, of: scene.core.of }), " ",
      el("button", { onclick: () => change({ all: true }) }, say("core.all", { of: scene.core.of }))));
  fill(byId("status"), scene.bubbles ? say("count.groups", { n: scene.things.size }) : say("status.things", { n: scene.things.size, of: node.size }), " · ", say("status.claims", { n: scene.claims.length, of: claimList.length }),
    scene.loose > 0 && [" · ", say("status.loose", { n: scene.loose })]);
  fill(byId("views"), ["picture", "list", "time"].map((view) =>
    el("button", { "aria-pressed": String(state.view === view), onclick: () => change({ view }) }, say(`view.${view}`))));
  byId("views").setAttribute("aria-label", say("view.label"));
  const empty = byId("empty");
  empty.hidden = scene.claims.length > 0;
  fill(empty, claimList.length ? [el("p", {}, say("state.empty")), el("button", { onclick: () => change({ ...FILTERS, around: null, group: null }) }, say("rail.clear"))] : el("p", {}, say("state.nothing")));
}
