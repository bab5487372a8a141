// What an answer looks like beside a table: a picture of things and links, a line of time, a way from thing to thing.
const SVG = "http://www.w3.org/2000/svg";
const TEXT = 12; // pixels of a label
const MOST = 300; // entries of a time line

function drawn(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const path = (id) => id.split("/").map(encodeURIComponent).join("/");
export const ofThing = (id) => `/explorer#n=${path(id)}`;
export const ofClaim = (id) => `/explorer#read=${path(id)}`;

// Things as dots at the places that the server gives them, links as lines; each is a link into the explorer. What is no
// plain fact is dashed.
export function picture(found, say) {
  const at = Object.fromEntries(found.things.map((thing) => [thing.id, thing]));
  const [xs, ys] = ["x", "y"].map((axis) => found.things.map((thing) => thing[axis]));
  const [left, top] = [Math.min(...xs) - 110, Math.min(...ys) - 40];
  const [width, height] = [Math.max(...xs) - left + 110, Math.max(...ys) - top + 50];
  const svg = drawn("svg", { viewBox: `${left} ${top} ${width} ${height}`, width, height, role: "group", direction: "ltr",
    "aria-label": say("picture.of", { things: found.things.length, links: found.links.length }) });
  svg.append(drawn("defs", {}, drawn("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 17, refY: 4, markerWidth: 8,
    markerHeight: 8, orient: "auto" }, drawn("path", { d: "M0 0 8 4 0 8z" }))));
  const between = {};
  for (const link of found.links) {
    const [start, end] = [at[link.start], at[link.end]];
    const pair = [link.start, link.end].sort().join(" ");
    const turn = (between[pair] = (between[pair] ?? -1) + 1); // links of one pair bow apart
    const bend = turn * 44 * (link.start < link.end ? 1 : -1);
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const length = Math.hypot(dx, dy) || 1;
    const [mx, my] = [(start.x + end.x) / 2 - (dy / length) * bend, (start.y + end.y) / 2 + (dx / length) * bend];
    const line = drawn("path", { d: `M${start.x} ${start.y}Q${mx} ${my} ${end.x} ${end.y}`, "marker-end": "url(#arrow)",
      class: link.fact ? "link" : "link unsure" });
    const words = drawn("text", { x: (start.x + end.x + 2 * mx) / 4, y: (start.y + end.y + 2 * my) / 4 - 3, class: "said" },
      `\u2068${link.text}\u2069`);
    const name = `${start.text} ${link.text} ${end.text}`;
    svg.append(link.claims.length
      ? drawn("a", { href: ofClaim(link.claims[0]), "aria-label": name }, drawn("title", {}, name), line, words)
      : drawn("g", {}, line, words));
  }
  for (const thing of found.things) {
    svg.append(drawn("a", { href: ofThing(thing.id) },
      drawn("circle", { cx: thing.x, cy: thing.y, r: 9, class: `dot ${thing.kind ?? ""}` }),
      drawn("text", { x: thing.x, y: thing.y + 9 + TEXT, class: "name" }, `\u2068${thing.text}\u2069`)));
  }
  return svg;
}

// Rows in the order of their days; a bar shows where each lies between the first day and the last.
export function timeline(answer, element, cells, say) {
  const dated = answer.rows.map((row, place) => [answer.when[place], row]).filter(([when]) => when);
  dated.sort(([a], [b]) => (a[0] === b[0] ? a[1].localeCompare(b[1]) : a[0].localeCompare(b[0])));
  if (!dated.length) return element("p", { class: "quiet" }, say("timeline.none"));
  const time = (day) => Date.parse(day);
  const first = time(dated[0][0][0]);
  const span = Math.max(1, ...dated.map(([when]) => time(when[1]) - first));
  const list = element("ol", { class: "timeline" }, ...dated.slice(0, MOST).map(([when, row]) => {
    const bar = element("span", { class: `bar ${when[2]}` });
    bar.style.insetInlineStart = `${(100 * (time(when[0]) - first)) / span}%`;
    bar.style.width = `${(100 * (time(when[1]) - time(when[0]))) / span}%`;
    const days = when[0] === when[1] ? when[0] : `${when[0]} – ${when[1]}`;
    return element("li", {}, element("time", { dir: "ltr", datetime: when[0] }, days),
      element("span", { class: "track", "aria-hidden": "true" }, bar),
      element("span", {}, ...cells(row), when[2] === "article" ? ` (${say("timeline.article")})` : ""));
  }));
  const undated = answer.rows.length - dated.length;
  const left = Math.max(0, dated.length - MOST);
  return element("div", {}, list,
    undated || left ? element("p", { class: "quiet" }, say("timeline.left", { undated, left })) : "");
}

// The steps from one thing to another, each with the words that make it.
export function way(steps, element, say) {
  if (steps === null) return element("p", {}, say("way.none"));
  if (!steps.length) return element("p", {}, say("way.same"));
  return element("ol", { class: "way" }, ...steps.map((step) =>
    element("li", {}, element("p", {}, element("strong", { dir: "auto" }, step.text),
      step.stance === "stated as fact" ? "" : ` (${say(`stance.${step.stance}`)})`),
    ...step.claims.map((claim) => element("blockquote", { dir: "auto", lang: claim.language },
      element("a", { href: ofClaim(claim.claim) }, `“${claim.quote}”`),
      element("footer", { class: "quiet", dir: "auto" }, `${claim.speaker} · ${claim.article}`))))));
}
