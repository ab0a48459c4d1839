// Reads a printed ticket as a printer would, with npos' command table: node render.js TICKET.prn FOLDER
// writes FOLDER/ticket.json (the lines in order), ticket.svg (what the paper looks like) and raster-N.png (each drawn line).
'use strict';

const fs = require('fs');
const path = require('path');
const iconv = require('iconv-lite');
const npos = require('npos');
const { PNG } = require('pngjs');
const qrImage = require('qr-image');

const WIDTH = 576;
const DOTS = 24;
const LEADING = 6;
const QUIET = 4; // modules around a QR code
const LEVELS = { 0x30: 'L', 0x31: 'M', 0x32: 'Q', 0x33: 'H' };

const rules = require('npos/lib/parser/rules');
rules[0x1d]['(k'] = [0, 'd16']; // the QR code, which the table lacks

const raw = fs.readFileSync(process.argv[2]);
const folder = process.argv[3];
const parsed = npos.parser(rules).analyze(raw);
if (parsed.error) throw parsed.error;

const now = { align: 0, bold: false, width: 1, height: 1 };
const code = { module: 3, level: 'L', content: '' };
const lines = [];
const svg = [];
let y = LEADING;
let rasters = 0;
let text = '';

const left = (width) => (now.align === 1 ? (WIDTH - width) / 2 : now.align === 2 ? WIDTH - width : 0);
const cells = (character) => (character.codePointAt(0) < 0x80 ? 1 : 2);
const escaped = (character) => character.replace(/[<&>]/g, (each) => `&#${each.charCodeAt(0)};`);

function endLine() {
  if (text) {
    lines.push({ kind: 'text', text, ...now });
    const advance = (character) => cells(character) * (DOTS / 2) * now.width;
    let x = left([...text].reduce((sum, each) => sum + advance(each), 0));
    for (const character of text) {
      svg.push(`<text transform="translate(${x} ${y + DOTS * 0.88 * now.height}) scale(${now.width} ${now.height})"`
        + ` font-weight="${now.bold ? 700 : 400}">${escaped(character)}</text>`);
      x += advance(character);
    }
  }
  y += DOTS * (text ? now.height : 1) + LEADING;
  text = '';
}

function raster(bytes) {
  const bytesPerRow = bytes.readUInt16LE(4);
  const height = bytes.readUInt16LE(6);
  const png = new PNG({ width: bytesPerRow * 8, height });
  for (let row = 0; row < height; row += 1) {
    for (let dot = 0; dot < png.width; dot += 1) {
      const black = bytes[8 + row * bytesPerRow + (dot >> 3)] & (0x80 >> (dot & 7));
      png.data.fill(black ? 0 : 255, (row * png.width + dot) * 4, (row * png.width + dot) * 4 + 3);
      png.data[(row * png.width + dot) * 4 + 3] = 255;
    }
  }
  const image = PNG.sync.write(png);
  rasters += 1;
  const name = `raster-${rasters}.png`;
  fs.writeFileSync(path.join(folder, name), image);
  lines.push({ kind: 'raster', file: name, width: png.width, height });
  svg.push(`<image x="${left(png.width)}" y="${y}" width="${png.width}" height="${height}"`
    + ` href="data:image/png;base64,${image.toString('base64')}"/>`);
  y += height;
}

function qr(bytes) {
  const data = bytes.subarray(7);
  switch (bytes[6]) {
    case 0x43: [code.module] = data; return;
    case 0x45: code.level = LEVELS[data[0]]; return;
    case 0x50: code.content = data.subarray(1).toString('utf8'); return;
    case 0x51: break;
    default: return;
  }
  lines.push({ kind: 'qr', text: code.content, ...code, ...now });
  const matrix = qrImage.matrix(code.content, code.level);
  const side = (matrix.length + 2 * QUIET) * code.module;
  const x = left(side);
  matrix.forEach((cellsOfRow, row) => cellsOfRow.forEach((black, column) => {
    if (black) {
      svg.push(`<rect x="${x + (column + QUIET) * code.module}" y="${y + (row + QUIET) * code.module}"`
        + ` width="${code.module}" height="${code.module}"/>`);
    }
  }));
  y += side;
}

let chinese = false;
for (const node of parsed.tree) {
  const bytes = raw.subarray(node.offset, node.offset + node.length);
  switch (`${node.ascii} ${node.fn}`) {
    case 'STX ':
      iconv.decode(bytes, chinese ? 'gb18030' : 'latin1').split('\n').forEach((part, index) => {
        if (index > 0) endLine();
        text += part;
      });
      break;
    case 'ESC @': Object.assign(now, { align: 0, bold: false, width: 1, height: 1 }); chinese = false; break;
    case 'ESC a': now.align = bytes[2] || 0; break;
    case 'ESC E': now.bold = Boolean(bytes[2] & 1); break;
    case 'ESC d': y += bytes[2] * (DOTS + LEADING); break;
    case 'FS &': chinese = true; break;
    case 'FS .': chinese = false; break;
    case 'GS !': now.width = (bytes[2] >> 4) + 1; now.height = (bytes[2] & 15) + 1; break;
    case 'GS v0': raster(bytes); break;
    case 'GS (k': qr(bytes); break;
    case 'GS V': lines.push({ kind: 'cut', how: bytes[2] }); break;
    default: throw new Error(`a ticket should not have ${node.ascii} ${node.fn}`);
  }
}

fs.writeFileSync(path.join(folder, 'ticket.json'), JSON.stringify(lines));
fs.writeFileSync(path.join(folder, 'ticket.svg'), `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y + 24}">`
  + `<rect width="100%" height="100%" fill="#fff"/><g font-family="Noto Sans Mono CJK SC" font-size="${DOTS}">${svg.join('')}</g></svg>`);
