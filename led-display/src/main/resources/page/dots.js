// A strip's dots on a canvas: one dot is one LED, dark ones can be seen too.
const COLOURS = { amber: '#ffa726', white: '#f1f3f5', green: '#37d67a' };
const DARK = '#1d1f22';
const DOTS_A_SECOND = 32; // the fastest that a moving text may be
const APART = 24; // dots between the end of a moving text and its next beginning

/** How large a dot is on the page, with the dark around it. */
export const pitchOf = (height) => (height > 16 ? 4.25 : 5.5);

/** Whether that dot of a layer is lit; rows are whole bytes, the leftmost dot in the highest bit. */
function lit(hex, width, x, y) {
  const at = y * Math.ceil(width / 8) * 2 + (x >> 2);
  return (parseInt(hex[at], 16) >> (3 - (x & 3))) & 1;
}

const movesOf = (tile, width) => tile.width > width;

/** Draws a tile; millis is how long its text has been moving. Returns whether it moves. */
export function drawStrip(canvas, tile, millis) {
  const [width, height] = tile.size.split('x').map(Number);
  const pitch = pitchOf(height);
  const moves = movesOf(tile, width);
  const gone = moves ? Math.floor((millis * DOTS_A_SECOND) / 1000) % (tile.width + APART) : 0;
  const pen = canvas.getContext('2d');
  pen.clearRect(0, 0, canvas.width, canvas.height);
  for (const [colour, dots] of byColour(tile, width, height, gone)) {
    pen.fillStyle = colour;
    pen.beginPath();
    for (const [x, y] of dots) {
      pen.moveTo((x + 1) * pitch, (y + 0.5) * pitch);
      pen.arc((x + 0.5) * pitch, (y + 0.5) * pitch, pitch * 0.42, 0, 2 * Math.PI);
    }
    pen.fill();
  }
  return moves;
}

function byColour(tile, width, height, gone) {
  const dots = new Map([[DARK, []], ...Object.values(COLOURS).map((colour) => [colour, []])]);
  const layers = Object.entries(tile.layers);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = gone === 0 ? x : (x + gone) % (tile.width + APART);
      const layer = from < tile.width && layers.find(([, hex]) => lit(hex, tile.width, from, y));
      dots.get(layer ? COLOURS[layer[0]] : DARK).push([x, y]);
    }
  }
  return dots;
}
