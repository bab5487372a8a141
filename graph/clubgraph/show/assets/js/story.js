// The story: steps that walk a newcomer through the page, each with a caption; the reader may leave it at any of them.
import { data } from "./data.js";
import { byId, el, fill } from "./dom.js";
import { change, goTo, state } from "./state.js";
import { language, say } from "./words.js";

const steps = data.story;
const caption = (step) => step[language.now] ?? step.en;
const walk = (to) => goTo(steps[to].state, { story: to });

export const offer = () => steps.length > 0 && el("button", { class: "offer", onclick: () => walk(0) }, say("story.begin", { n: steps.length }));

export function showStory() {
  const box = byId("story"), at = state.story;
  box.hidden = at === null;
  if (at === null) return;
  const held = document.activeElement?.dataset?.walk;
  const button = (key, to, off) => el("button", { "data-walk": key, disabled: off, onclick: () => walk(to) }, say(`story.${key}`));
  box.setAttribute("aria-label", say("story.label"));
  fill(box,
    el("p", { class: "quiet" }, say("story.place", { n: at + 1, of: steps.length })),
    el("p", { class: "caption", role: "status" }, caption(steps[at])),
    el("div", { class: "toolrow" },
      button("previous", at - 1, at === 0), button("next", at + 1, at === steps.length - 1),
      el("button", { onclick: () => change({ story: null }) }, say("story.leave"))));
  if (held) (box.querySelector(`[data-walk="${held}"]:not([disabled])`) ?? box.querySelector("button:not([disabled])")).focus();
}
