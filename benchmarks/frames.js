// Moves or zooms the picture as a hand would, frame after frame: the milliseconds between two of them.
async ([how, moves]) => {
  const canvas = document.querySelector("#picture canvas");
  const box = canvas.getBoundingClientRect();
  const [left, top] = free();
  const x = box.x + left, y = box.y + top;
  const hand = (type, by) => canvas.dispatchEvent(new PointerEvent(type, {
    bubbles: true, clientX: x + by * 4, clientY: y + by * 2, pointerId: 1, isPrimary: true, pointerType: "mouse", button: 0, buttons: type === "pointerup" ? 0 : 1,
  }));
  const wheel = (by) => canvas.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, clientX: x, clientY: y, deltaY: by % 30 < 15 ? -40 : 40 }));
  const times = [];
  if (how === "pan") hand("pointerdown", 0);
  for (let step = 0, last = 0; step < moves; step += 1) {
    if (how === "pan") hand("pointermove", step);
    else wheel(step);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    if (last) times.push(now - last);
    last = now;
  }
  if (how === "pan") hand("pointerup", moves);
  return times.slice(2);

  // A place with nothing under it: a thing would be dragged instead.
  function free() {
    for (let y = box.height / 2; y < box.height; y += 7)
      for (let x = box.width / 3; x < box.width / 2; x += 7) if (!explorer.network().getNodeAt({ x, y })) return [x, y];
    return [5, 5];
  }
}
