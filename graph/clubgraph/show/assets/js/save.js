// What is shown, as a file: PNG for slides, SVG for print, CSV for a spreadsheet.
import { articleIds, data, families } from "./data.js";
import { byId } from "./dom.js";
import { table } from "./list.js";
import { drawnSvg } from "./vector.js";
import { colours } from "./theme.js";
import { articleTitle, say } from "./words.js";

const SCALE = 2, HEAD = 44, FOOT = 62;
let scene;

export const saveKnows = (now) => {
  scene = now;
};

export function startSave() {
  for (const button of document.querySelectorAll("[data-save]"))
    button.addEventListener("click", () => {
      byId("save").open = false;
      ({ png, svg, csv })[button.dataset.save]();
    });
}

function png() {
  const stage = byId("picture").querySelector("canvas");
  const { clientWidth: width, clientHeight: height } = stage;
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = (height + HEAD + FOOT) * SCALE;
  const context = canvas.getContext("2d");
  context.scale(SCALE, SCALE);
  context.fillStyle = colours().page;
  context.fillRect(0, 0, width, height + HEAD + FOOT);
  context.drawImage(stage, 0, HEAD, width, height);
  write(context, data.title, 16, 28, "600 18px system-ui, sans-serif", colours().text);
  write(context, legend(), 16, height + HEAD + 22, "13px system-ui, sans-serif", colours().text, width - 32);
  write(context, sources(), 16, height + HEAD + 46, "12px system-ui, sans-serif", colours().quiet, width - 32);
  canvas.toBlob((blob) => download(blob, "png"), "image/png");
}

const svg = () => download(new Blob([drawnSvg(scene, [legend(), sources()])], { type: "image/svg+xml" }), "svg");

// A byte order mark tells spreadsheets that the file is UTF-8; a leading = + - @ would run as a formula.
function csv() {
  const cell = (text) => `"${String(text).replace(/^([=+\-@])/, "'$1").replaceAll('"', '""')}"`;
  const text = table(scene.claims).map((row) => row.map(cell).join(",")).join("\r\n");
  download(new Blob([`\ufeff${text}\r\n`], { type: "text/csv;charset=utf-8" }), "csv");
}

function write(context, text, x, y, font, colour, room) {
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, x, y, room);
}

const legend = () => families.map((family) => say(`family.${family}`)).join(" · ");
const sources = () => say("save.sources", { articles: articleIds.map(articleTitle).join("; ") });

function download(blob, ending) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `clubgraph.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
