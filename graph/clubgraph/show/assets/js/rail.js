// The rail: legend and filters in one, each row with what would be left if only it were changed.
import { articleIds, articles, claimList, data, families } from "./data.js";
import { bdi, byId, el, fill } from "./dom.js";
import { countBy, countKinds, passing } from "./filters.js";
import { fold } from "./fold.js";
import { histogram, showHistogram } from "./histogram.js";
import { published, showPublished } from "./published.js";
import { kindSample, lineSample } from "./samples.js";
import { FILTERS, change, filtered, state } from "./state.js";
import { articleTitle, say } from "./words.js";

const presentKinds = data.kinds.filter((kind) => Object.values(data.things).some((thing) => thing.kind === kind));
const anyCandidate = claimList.some((claim) => claim.candidate);

const MANY = 12; // articles; a longer list is searched instead
let wanted = "";

const top = el("div"), undatedRow = el("div"), foot = el("div"); // the sliders between them stay: one may be in a hand

export const startRail = () => byId("rail").append(top, histogram, undatedRow, published, foot);

export function showRail() {
  const held = document.activeElement?.dataset?.row;
  const said = countBy(passing("said"), (claim) => [claim.family]);
  const src = countBy(passing("src"), (claim) => [claim.article]);
  const kinds = countKinds();
  fill(top,
    el("div", { class: "railhead phone" },
      el("h2", {}, say("rail.filters")), el("button", { "data-done": true }, say("rail.done"))),
    group("rail.said", families.map((family) =>
      row("said", family, families, say(`family.${family}`), said.get(family) ?? 0, lineSample(family)))),
    anyCandidate && el("div", { class: "group" }, switchRow("candidates", say("rail.candidates"), passing("candidates").filter((claim) => claim.candidate).length, lineSample("fact", true))),
    group("rail.kind", presentKinds.map((kind) =>
      row("class", kind, presentKinds, say(`kind.${kind}`), kinds.get(kind) ?? 0, kindSample(kind)))),
    group("rail.article", [
      articleIds.length > MANY && el("input", { type: "search", class: "narrow", value: wanted, dir: "auto", "data-row": "narrow", "aria-label": say("rail.narrow"), placeholder: say("rail.narrow"), oninput: narrow }),
      listed().map((id) => row("src", id, articleIds, bdi(articleTitle(id), articles[id].language), src.get(id) ?? 0, null)),
      listed().length < articleIds.length && el("p", { class: "railfoot" }, say("rail.more", { n: articleIds.length - listed().length }))]));
  const undated = showHistogram();
  showPublished(switchRow);
  fill(undatedRow, undated > 0 && switchRow("undated", say("rail.undated"), undated));
  fill(foot,
    el("p", { class: "railfoot" }, say(`mode.${data.mode}`)),
    el("button", { class: "clear", hidden: !filtered(), onclick: () => change({ ...FILTERS }) }, say("rail.clear")));
  const again = held && byId("rail").querySelector(`[data-row="${CSS.escape(held)}"]`);
  if (again && again !== document.activeElement) again.focus();
  if (again?.type === "search") again.setSelectionRange(wanted.length, wanted.length);
}

// Of many articles the first few, or those whose title holds the words typed; ticked off ones stand first.
function listed() {
  if (articleIds.length <= MANY) return articleIds;
  const fitting = articleIds.filter((id) => fold(articleTitle(id)).includes(fold(wanted)));
  return fitting.sort((a, b) => Number(state.src?.has(a) ?? true) - Number(state.src?.has(b) ?? true)).slice(0, MANY);
}

function narrow(event) {
  wanted = event.target.value;
  showRail();
}

const group = (title, rows) => el("fieldset", { class: "group" }, el("legend", {}, say(title)), rows);

// A tick box for one value; its name is a button that keeps only this one, and all again when pressed a second time.
function row(key, value, all, name, count, sample) {
  const on = !state[key] || state[key].has(value);
  const only = state[key]?.size === 1 && on;
  return el("div", { class: "row" },
    el("label", { class: "tick" },
      el("input", { type: "checkbox", checked: on, "data-row": `${key}:${value}`, "aria-label": say("rail.show", { name: name.textContent ?? name }), onchange: () => toggle(key, value, all) }),
      sample),
    el("button", { class: "name", "data-row": `only:${key}:${value}`, title: say(only ? "rail.all" : "rail.only"), onclick: () => change({ [key]: only ? null : new Set([value]) }) }, name),
    el("span", { class: "count" }, count));
}

function switchRow(key, name, count, sample = null) {
  return el("div", { class: "row" },
    el("label", { class: "tick wide" },
      el("input", { type: "checkbox", checked: state[key], "data-row": key, onchange: () => change({ [key]: !state[key] }) }),
      sample, el("span", {}, name)),
    el("span", { class: "count" }, count));
}

function toggle(key, value, all) {
  const next = new Set(state[key] ?? all);
  if (!next.delete(value)) next.add(value);
  change({ [key]: all.every((each) => next.has(each)) ? null : next });
}
