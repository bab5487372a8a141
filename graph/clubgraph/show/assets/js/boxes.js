// Boxes on the screen, found again by cells of a grid: comparing each with each takes too long for a thousand of them.

const CELL = 64;

export class Boxes {
  constructor(boxes) {
    this.cells = new Map();
    for (const box of boxes) this.add(box);
  }

  add(box) {
    each(box, (key) => {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
      return false;
    });
  }

  // Whether a box meets any of these but one.
  meet(box, except) {
    return each(box, (key) => this.cells.get(key)?.some((other) => other !== except && overlap(other, box)) ?? false);
  }
}

// Each cell that a box lies in, until one says yes.
function each({ x, y, width, height }, say) {
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1)
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1) if (say(column * 4096 + row)) return true;
  return false;
}

const overlap = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
