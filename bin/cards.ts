import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import type { DrawnPicture } from '#domain/cards/card-facts';
import { cardSize } from '#domain/cards/card-size';
import { runCardJob } from '#domain/media/picture-workers';
import { cardSamples } from './card-samples.ts';
import { CommandError, runCommand } from './command.ts';
import { drawSheet } from './contours/sheet.ts';
import { SHEETS } from './contours/sheets.ts';

/** npm run cards: the contact sheet of share cards in docs, to look at after a change of how they are drawn. */
const FILE = 'docs/cards.jpg';
const MAX_BYTES = 600_000;
const COLUMNS = 4;
const CELL = 400;
const GAP = 20;

async function drawContactSheet(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stringer-cards-'));
  try {
    const cells = await drawCells(folder);
    const { layers, height } = arrange(cells);
    const width = COLUMNS * CELL + (COLUMNS + 1) * GAP;
    const sheet = sharp({ create: { width, height, channels: 3, background: '#d9d1c3' } }).composite(layers);
    const bytes = await sheet.jpeg({ quality: 82, mozjpeg: true, chromaSubsampling: '4:4:4' }).toBuffer();
    if (bytes.length > MAX_BYTES) throw new CommandError(`The sheet has ${bytes.length} bytes.`);
    await writeFile(FILE, bytes);
    console.log(`${FILE}: ${cells.length} cards, ${bytes.length} bytes.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Cell = { bytes: Buffer; height: number };

async function drawCells(folder: string): Promise<Cell[]> {
  const pictures = await drawMaps(folder);
  const cells: Cell[] = [];
  for (const { facts, picture } of cardSamples(pictures)) {
    const to = join(folder, `card-${cells.length}.jpg`);
    const files = { picture: picture === null ? null : join(folder, `${picture}.jpg`), logo: null };
    const drawn = await runCardJob({ facts, files, to });
    if (!drawn.ok) throw new CommandError(drawn.failure.message);
    const size = cardSize(facts);
    const height = Math.round((size.height * CELL) / size.width);
    cells.push({ bytes: await sharp(to).resize({ width: CELL, height }).toBuffer(), height });
  }
  return cells;
}

/** The demo's maps stand for photographs. */
async function drawMaps(folder: string): Promise<Map<string, DrawnPicture>> {
  const pictures = new Map<string, DrawnPicture>();
  for (const [name, sheet] of Object.entries(SHEETS).slice(0, 5)) {
    const bytes = await drawSheet(sheet);
    await writeFile(join(folder, `${name}.jpg`), bytes);
    const { width, height } = await sharp(bytes).metadata();
    pictures.set(name, { id: '0'.repeat(32), version: 1, width, height, focal: { x: 500, y: 500 } });
  }
  return pictures;
}

/** Row by row; each row is as high as its highest card. */
function arrange(cells: Cell[]): { layers: OverlayOptions[]; height: number } {
  const layers: OverlayOptions[] = [];
  let top = GAP;
  for (let first = 0; first < cells.length; first += COLUMNS) {
    const row = cells.slice(first, first + COLUMNS);
    for (const [column, { bytes }] of row.entries())
      layers.push({ input: bytes, top, left: GAP + column * (CELL + GAP) });
    top += Math.max(...row.map(({ height }) => height)) + GAP;
  }
  return { layers, height: top };
}

if (import.meta.main) await runCommand(drawContactSheet);
