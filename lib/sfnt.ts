/** What a line of text needs to know of a font, in fractions of its em square. */
export type FontMetrics = { ascent: number; descent: number; lineGap: number; averageWidth: number };

/** Letters and spaces about as often as English has them. */
const SAMPLE = 'aaabcdeeeefghiijklmmnnoopqrrssttuvwxyz      ';

/** Reads the metrics of an uncompressed TrueType or OpenType font. */
export function readFontMetrics(font: Buffer): FontMetrics {
  const tables = readTables(font);
  const em = table(tables, 'head').readUInt16BE(18);
  const hhea = table(tables, 'hhea');
  const glyphs = readCharacterMap(table(tables, 'cmap'));
  const hmtx = table(tables, 'hmtx');
  const last = hhea.readUInt16BE(34) - 1;
  const widths = SAMPLE.split('').map((letter) => hmtx.readUInt16BE(Math.min(glyphs(letter), last) * 4));
  return {
    ascent: hhea.readInt16BE(4) / em,
    descent: -hhea.readInt16BE(6) / em,
    lineGap: hhea.readInt16BE(8) / em,
    averageWidth: widths.reduce((sum, width) => sum + width, 0) / widths.length / em,
  };
}

export function readTables(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let entry = 0; entry < font.readUInt16BE(4); entry++) {
    const at = 12 + entry * 16;
    const offset = font.readUInt32BE(at + 8);
    tables.set(
      font.toString('latin1', at, at + 4),
      font.subarray(offset, offset + font.readUInt32BE(at + 12)),
    );
  }
  return tables;
}

export function table(tables: Map<string, Buffer>, tag: string): Buffer {
  const found = tables.get(tag);
  if (!found) throw new Error(`The font has no table ${tag}.`);
  return found;
}

/** The subtable of format 4, which every font for the web has; see the OpenType specification, cmap. */
export function readCharacterMap(cmap: Buffer): (letter: string) => number {
  const map = findFormat4(cmap);
  const doubled = map.readUInt16BE(6);
  return (letter) => {
    const code = letter.charCodeAt(0);
    for (let at = 14; at < 14 + doubled; at += 2) {
      if (map.readUInt16BE(at) < code) continue;
      const start = map.readUInt16BE(at + doubled + 2);
      const delta = map.readUInt16BE(at + 2 * doubled + 2);
      const rangeAt = at + 3 * doubled + 2;
      const range = map.readUInt16BE(rangeAt);
      if (start > code) return 0;
      return range === 0 ? (code + delta) & 0xffff : map.readUInt16BE(rangeAt + range + 2 * (code - start));
    }
    return 0;
  };
}

function findFormat4(cmap: Buffer): Buffer {
  for (let entry = 0; entry < cmap.readUInt16BE(2); entry++) {
    const map = cmap.subarray(cmap.readUInt32BE(4 + entry * 8 + 4));
    if (map.readUInt16BE(0) === 4) return map;
  }
  throw new Error('The font has no character map of format 4.');
}
