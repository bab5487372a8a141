// While a crowded picture is panned or zoomed a photograph of it moves instead; it is drawn anew when the hand rests, and
// on the way whenever the photograph would show too much empty ground.

const CROWDED = 400; // lines; fewer are drawn as fast as a screen shows them
const REST = 160; // milliseconds
const FAR = 0.25, NEARER = 1.6; // of the stage, and of the scale

let photo = null, shown = null, resting, painting = false; // `shown` is the view that the canvas was last drawn in

export function startGlide(network, count) {
  const begin = () => count() > CROWDED && !photo && take(network);
  const move = () => {
    if (!photo) return;
    clearTimeout(resting);
    resting = setTimeout(() => end(network), REST);
    if (!painting) requestAnimationFrame(() => paint(network));
    painting = true;
  };
  network.on("afterDrawing", () => (shown = viewOf(network)));
  network.on("dragStart", ({ nodes }) => !nodes.length && begin());
  network.on("dragging", move);
  network.on("zoom", () => {
    begin();
    move();
  });
  network.on("dragEnd", () => photo && end(network));
}

const viewOf = (network) => ({ scale: network.getScale(), ...network.canvasToDOM({ x: 0, y: 0 }) });

function take(network) {
  const canvas = network.canvas.frame.canvas;
  photo = { picture: document.createElement("canvas"), view: shown };
  Object.assign(photo.picture, { width: canvas.width, height: canvas.height });
  photo.picture.getContext("2d").drawImage(canvas, 0, 0);
  network.body.emitter.emit("_blockRedraw");
}

function paint(network) {
  painting = false;
  if (!photo) return;
  const now = viewOf(network), { view } = photo, grown = now.scale / view.scale;
  const canvas = network.canvas.frame.canvas, context = canvas.getContext("2d");
  const left = now.x - view.x * grown, top = now.y - view.y * grown;
  const empty = Math.max(left, top, canvas.clientWidth * (1 - grown) - left, canvas.clientHeight * (1 - grown) - top);
  if (empty > canvas.clientWidth * FAR || grown > NEARER) return again(network);
  const ratio = canvas.width / canvas.clientWidth;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.drawImage(photo.picture, left * ratio, top * ratio, canvas.width * grown, canvas.height * grown);
  context.restore();
}

// A true drawing on the way, and a new photograph of it.
function again(network) {
  network.body.emitter.emit("_allowRedraw");
  network.body.emitter.emit("_redraw");
  take(network);
}

function end(network) {
  clearTimeout(resting);
  photo = null;
  network.body.emitter.emit("_allowRedraw");
  network.redraw();
}
