// The question page: a list of questions, menus for their parameters, an editor, and the answer: table, picture, time.
import * as editor from "./editor.js";
import { withPrefixes } from "./prefixes.js";
import { ofClaim, ofThing, picture, timeline, way } from "./views.js";

const $ = (id) => document.getElementById(id);
const PAGE = 100;
const KEPT = 20; // questions of the reader's own, newest first
const FORMATS = {
  CSV: ["text/csv", "csv"], TSV: ["text/tab-separated-values", "tsv"], JSON: ["application/sparql-results+json", "json"],
};
const CLAIMS = { Turtle: ["text/turtle", "ttl"] };
const VIEWS = ["table", "graph", "timeline"];
const TRIPLES = { Turtle: ["text/turtle", "ttl"], "N-Triples": ["application/n-triples", "nt"] };

let words = {};
let library = { questions: [], things: {} };
let question = null;
let answer = null;
let running = null;
const view = { shown: "table", page: 0, sort: null, down: false };

const say = (key, given = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => given[name] ?? "");

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

const language = () => $("language").value;
const address = () => new URLSearchParams(location.hash.slice(1));

function stored(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function store(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // a browser that keeps nothing still asks
  }
}

async function speak(code) {
  $("language").value = code;
  const [said, found] = await Promise.all(
    [`/assets/strings.${code}.json`, `/ask/questions?lang=${code}`].map((path) => fetch(path).then((got) => got.json())),
  );
  [words, library] = [said, found];
  document.documentElement.lang = code;
  document.documentElement.dir = code === "he" ? "rtl" : "ltr";
  document.title = say("heading");
  for (const part of document.querySelectorAll("[data-say]")) part.textContent = say(part.dataset.say);
  for (const id of ["filter", "rowfilter"]) $(id).placeholder = say(id);
}

// The list

function own() {
  const text = stored("mine", [])[0] ?? "SELECT ?club { ?club a cg:Club }";
  return { name: "", group: "mine", title: say("own"), about: say("own.about"), parameters: [], sparql: text };
}

// A question without SPARQL of its own: the server looks for the way.
const connection = () => ({ name: "path", group: "path", title: say("path"), about: say("path.about"), view: "table", sparql: "",
  parameters: [{ name: "start", kind: "Thing", value: "" }, { name: "end", kind: "Thing", value: "" }] });

function listQuestions() {
  const wanted = $("filter").value.trim().toLocaleLowerCase();
  const fits = (each) => !wanted || `${each.name} ${each.title} ${each.about}`.toLocaleLowerCase().includes(wanted);
  const shown = library.questions.filter(fits);
  const groups = [...new Set(shown.map((each) => each.group))];
  const entry = (each) =>
    element("li", {}, element("button", {
      type: "button", dir: "auto", title: each.about, onclick: () => choose(each),
      "aria-current": question?.name === each.name && question.group !== "mine" ? "true" : null,
    }, each.title));
  const connecting = [connection()].filter(fits);
  const mine = stored("mine", []).filter((text) => !wanted || text.toLocaleLowerCase().includes(wanted));
  const history = mine.map((text) =>
    element("li", {}, element("button", { type: "button", dir: "ltr", onclick: () => choose({ ...own(), sparql: text }) },
      text.replace(/\s+/g, " ").slice(0, 70))));
  $("questions").replaceChildren(
    ...groups.flatMap((group) => [
      element("h3", {}, words[`group.${group}`] ?? group),
      element("ul", {}, ...shown.filter((each) => each.group === group).map(entry)),
    ]),
    ...(connecting.length ? [element("h3", {}, say("group.path")), element("ul", {}, ...connecting.map(entry))] : []),
    element("h3", {}, say("mine")),
    element("ul", {}, entry(own()), ...history),
  );
  $("noquestion").hidden = shown.length + connecting.length > 0;
}

// The question

function choose(chosen, { given = null, sparql = null, focus = true } = {}) {
  question = chosen;
  answer = null;
  $("title").textContent = chosen.title;
  $("about").textContent = chosen.about;
  editor.put(sparql ?? chosen.sparql);
  $("writing").hidden = chosen.group === "path";
  view.shown = "table";
  $("parameters").replaceChildren(...chosen.parameters.map((each) => parameter(each, given?.get(each.name))));
  $("results").hidden = $("error").hidden = true;
  $("status").textContent = "";
  document.body.classList.add("asking");
  if (focus) $("title").focus();
  changed();
  listQuestions();
}

function parameter(each, given) {
  const value = given ?? each.value;
  const things = library.things[each.kind];
  const field = things?.length
    ? element("select", { name: each.name }, element("option", { value: "" }, say("any")),
        ...[...things].sort((a, b) => a[1].localeCompare(b[1], language())).map(([id, label]) =>
          element("option", { value: id, selected: id === value }, label)))
    : element("input", { name: each.name, value, dir: "auto", type: each.kind === "date" ? "date" : "text" });
  field.addEventListener("change", changed);
  return element("label", {}, words[`parameter.${each.name}`] ?? each.name, field);
}

const parameters = () =>
  question.parameters.map((each) => ({ ...each, value: $("form").elements[each.name].value })).filter((each) => each.value);

const edited = () => editor.text() !== question.sparql;

function changed() {
  $("reset").hidden = !edited() || !question.name;
  const hash = new URLSearchParams();
  if (question.name) hash.set("q", question.name);
  for (const each of question.parameters) hash.set(each.name, $("form").elements[each.name].value);
  if (edited() || !question.name) hash.set("sparql", editor.text());
  if (language() !== "en") hash.set("lang", language());
  history.replaceState(null, "", `#${hash}`);
  if (edited()) store("draft", editor.text());
}

function asked() {
  const mentioned = (name) => new RegExp(`[?$]${name}\\b`).test(editor.text());
  const given = parameters().filter((each) => mentioned(each.name));
  return { sparql: editor.text(), given: Object.fromEntries(given.map(({ name, kind, value }) => [name, { kind, value }])) };
}

async function send(more = {}) {
  running?.abort();
  running = new AbortController();
  return fetch(`/ask/answer?lang=${language()}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, signal: running.signal,
    body: JSON.stringify({ ...asked(), ...more }),
  });
}

async function run(event) {
  event?.preventDefault();
  if (question.group === "path") return connect();
  const start = performance.now();
  busy(true, say("running"));
  $("error").hidden = true;
  try {
    const got = await send();
    const found = got.headers.get("Content-Type").startsWith("application/json") ? await got.json() : { error: await got.text() };
    if (found.error) return failed(found);
    if (edited() || !question.name) keep(editor.text());
    complete();
    answer = found;
    Object.assign(view, { page: 0, sort: null, down: false, shown: offered().includes(view.shown) ? view.shown : "table" });
    $("rowfilter").value = "";
    const n = answer.rows.length;
    const key = n === 0 ? "empty" : answer.more ? "rows.more" : n === 1 ? "rows.one" : "rows";
    busy(false, say(key, { n, ms: Math.round(performance.now() - start), reason: answer.empty }));
    show(view.shown);
  } catch (error) {
    busy(false, say(error.name === "AbortError" ? "stopped" : "away"));
  }
  return undefined;
}

// What ran here runs elsewhere, too: the prefixes that this server knew are written down.
function complete() {
  const whole = withPrefixes(editor.text(), library.prefixes);
  if (whole === editor.text()) return;
  editor.put(whole);
  changed();
}

function keep(text) {
  store("mine", [text, ...stored("mine", []).filter((each) => each !== text)].slice(0, KEPT));
  listQuestions();
}

function busy(on, status) {
  $("stop").disabled = !on;
  $("run").disabled = on;
  $("status").textContent = status;
}

// A mistake is shown above the editor, and the cursor put where it is.
function failed(found) {
  busy(false, "");
  $("results").hidden = true;
  $("error").hidden = false;
  $("error").textContent = `${say("failed")} ${found.error}`;
  const place = /line (\d+), column (\d+)/.exec(found.place ?? "");
  if (!place) return;
  editor.showMistake(Number(place[1]), Number(place[2]));
}

// The way from one thing to another
async function connect() {
  const given = new URLSearchParams(parameters().map(({ name, value }) => [name, value]));
  if (!given.get("start") || !given.get("end")) return busy(false, say("path.two"));
  busy(true, say("running"));
  $("error").hidden = true;
  try {
    running?.abort();
    running = new AbortController();
    const got = await fetch(`/ask/path?${given}&lang=${language()}`, { signal: running.signal });
    if (!got.ok) return failed({ error: (await got.text()).trim() });
    const { steps } = await got.json();
    answer = null;
    busy(false, steps?.length ? say(steps.length === 1 ? "steps.one" : "steps", { n: steps.length }) : "");
    $("results").hidden = false;
    for (const id of ["views", "downloads", "rows", "pages"]) $(id).hidden = true;
    $("drawing").hidden = false;
    $("drawing").replaceChildren(way(steps, element, say));
  } catch (error) {
    busy(false, say(error.name === "AbortError" ? "stopped" : "away"));
  }
  return undefined;
}

// The answer

const plain = (cells) => cells.map((cell) => cell?.text ?? "").join(" ");
const isEvidence = (name) => /^claim([A-Z]|$)/.test(name);

const isThing = (cell) => cell?.id && !/^(claim|statement|article|author|support|deal|rung|difference|disagreement)\//.test(cell.id);

// The views that this answer has something for.
function offered() {
  const pictured = answer.rows.some((row) => row.flat().filter(isThing).length > 1 || answer.columns.some(isEvidence));
  return VIEWS.filter((each) => each === "table" || (each === "graph" ? pictured : answer.when.some(Boolean)));
}

async function show(chosen) {
  view.shown = chosen;
  const some = answer.rows.length > 0;
  $("results").hidden = !some;
  if (!some) return;
  downloads();
  $("views").hidden = $("downloads").hidden = false;
  $("views").replaceChildren(...offered().map((each) => element("button", { type: "button", onclick: () => show(each),
    "aria-pressed": each === chosen ? "true" : "false" }, say(`view.${each}`))));
  $("rows").hidden = chosen !== "table";
  $("drawing").hidden = chosen === "table";
  if (chosen === "table") return table();
  $("pages").hidden = true;
  $("drawing").replaceChildren(element("p", {}, say("running")));
  if (chosen === "timeline") {
    const cells = (row) => row.flatMap((each, place) =>
      parameters().some(({ name }) => name === answer.columns[place]) ? [] : [" ", cellOf(each, answer.columns[place], "span")]);
    return $("drawing").replaceChildren(timeline(answer, element, cells, say));
  }
  try {
    const got = await send({ view: "picture" });
    const found = await got.json();
    if (found.error) return failed(found);
    $("drawing").replaceChildren(...(found.things.length ? [picture(found, say)] : [say("picture.none")]),
      element("p", { class: "quiet" }, say(found.left ? "picture.left" : "picture.how", found)));
  } catch {
    busy(false, say("away"));
  }
}

function rowsInView() {
  const wanted = $("rowfilter").value.trim().toLocaleLowerCase();
  const rows = answer.rows.filter((row) => !wanted || row.map(plain).join(" ").toLocaleLowerCase().includes(wanted));
  if (view.sort === null) return rows;
  const order = new Intl.Collator(language(), { numeric: true }).compare;
  return rows.sort((a, b) => order(plain(a[view.sort]), plain(b[view.sort])) * (view.down ? -1 : 1));
}

function table() {
  const rows = rowsInView();
  const head = answer.columns.map((name, place) =>
    element("th", { scope: "col", "aria-sort": view.sort === place ? (view.down ? "descending" : "ascending") : null },
      element("button", { type: "button", title: say("sort", { name }), onclick: () => sortBy(place) },
        isEvidence(name) ? say("evidence") : name)));
  $("results").querySelector("thead").replaceChildren(element("tr", {}, ...head));
  const from = view.page * PAGE;
  $("results").querySelector("tbody").replaceChildren(...rows.slice(from, from + PAGE).map((row) =>
    element("tr", {}, ...row.map((cells, place) => cellOf(cells, answer.columns[place])))));
  $("pages").hidden = rows.length <= PAGE;
  $("page").textContent = say("page", { from: from + 1, to: Math.min(from + PAGE, rows.length), n: rows.length });
  $("earlier").disabled = from === 0;
  $("later").disabled = from + PAGE >= rows.length;
}

function sortBy(place) {
  Object.assign(view, { down: view.sort === place && !view.down, sort: place, page: 0 });
  table();
}

function cellOf(cells, name, tag = "td") {
  const number = cells.length === 1 && /^-?\d+(\.\d+)?$/.test(cells[0]?.text ?? "");
  const parts = cells.filter(Boolean).flatMap((cell, place) => [place ? " · " : "", linked(cell, place, isEvidence(name))]);
  return element(tag, { class: number ? "number" : null, "data-name": isEvidence(name) ? say("evidence") : name }, ...parts);
}

function linked(cell, place, evidence) {
  const text = element("bdi", { lang: cell.lang ?? null }, evidence && cell.id ? `${say("read")} ${place + 1}` : cell.text);
  if (!cell.id) return text;
  if (cell.id.startsWith("claim/")) return element("a", { href: ofClaim(cell.id), title: cell.iri }, text);
  return isThing(cell) ? element("a", { href: ofThing(cell.id), title: cell.iri }, text) : text;
}

function downloads() {
  const ofRows = { ...FORMATS, ...(answer.columns.some(isEvidence) ? CLAIMS : {}) };
  const formats = ["CONSTRUCT", "DESCRIBE"].includes(answer.form) ? TRIPLES : answer.form === "ASK" ? {} : ofRows;
  const buttons = Object.entries(formats).map(([name, [media, suffix]]) =>
    element("button", { type: "button", onclick: () => download(media, suffix) }, name));
  $("downloads").replaceChildren($("downloads").firstElementChild, ...buttons);
}

async function download(media, suffix) {
  try {
    const got = await send({ media });
    if (!got.ok) return failed({ error: (await got.text()).trim() });
    const file = URL.createObjectURL(await got.blob());
    element("a", { href: file, download: `${question.name || "answer"}.${suffix}` }).click();
    setTimeout(() => URL.revokeObjectURL(file), 10000);
  } catch {
    busy(false, say("away"));
  }
  return undefined;
}

// The page

function open() {
  const hash = address();
  const named = [...library.questions, connection()].find((each) => each.name === hash.get("q"));
  if (named || hash.has("sparql")) choose(named ?? own(), { given: hash, sparql: hash.get("sparql"), focus: false });
  else {
    choose(library.questions.find((each) => each.name === "transfers") ?? library.questions[0] ?? own(), { focus: false });
    document.body.classList.remove("asking");
  }
}

$("form").addEventListener("submit", run);
$("sparql").addEventListener("input", changed);
$("sparql").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run(event);
});
$("stop").addEventListener("click", () => running?.abort());
$("reset").addEventListener("click", () => choose(question));
$("back").addEventListener("click", () => document.body.classList.remove("asking"));
$("filter").addEventListener("input", listQuestions);
$("rowfilter").addEventListener("input", () => { view.page = 0; table(); });
$("earlier").addEventListener("click", () => { view.page -= 1; table(); });
$("later").addEventListener("click", () => { view.page += 1; table(); });
$("link").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    $("status").textContent = say("link.done");
  } catch {
    $("status").textContent = location.href;
  }
});
$("language").addEventListener("change", async () => {
  const given = address();
  given.set("lang", language());
  history.replaceState(null, "", `#${given}`);
  await speak(language());
  open();
});
addEventListener("hashchange", open);
await speak(address().get("lang") === "he" ? "he" : "en");
editor.begin(say("sparql"), () => run());
open();
