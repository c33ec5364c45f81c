import sharp from 'sharp';
import shapes from './letter-shapes.json' with { type: 'json' };

type Shape = { path: string; box: { x: number; y: number; width: number; height: number } };

/** Colours of the design tokens in their light form: an icon lies on somebody else's ground. */
const PAPER = '#fbf8f2';
const ACCENT = '#b3261e';

/** Of the icon's side; what a phone may cut off of a maskable one lies outside the inner 80 %. */
const LETTER = { plain: 0.66, maskable: 0.5 };

/** The first letter of the paper's name as its headlines have it; the drawn rings where the font has no such letter. */
export function paperIconSvg(name: string, { maskable = false }: { maskable?: boolean } = {}): string {
  const shape = shapeOf(name);
  const share = maskable ? LETTER.maskable : LETTER.plain;
  const drawn = shape === null ? drawRings(share) : drawLetter(shape, share);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" fill="${PAPER}"/>${drawn}</svg>`;
}

function shapeOf(name: string): Shape | null {
  const known: Record<string, Shape> = shapes;
  const [letter = ''] = name
    .replace(/^the\s+(?=\S)/i, '')
    .normalize('NFD')
    .toUpperCase();
  return known[letter] ?? null;
}

function drawLetter({ path, box }: Shape, share: number): string {
  const scale = (512 * share) / Math.max(box.width, box.height);
  const x = 256 - (box.x + box.width / 2) * scale;
  const y = 256 - (box.y + box.height / 2) * scale;
  return `<path transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})" fill="${ACCENT}" d="${path}"/>`;
}

/** As in public/icon.svg, which is 32 wide. */
function drawRings(share: number): string {
  const scale = (512 * share * 1.25) / 32;
  const place = 256 - 16 * scale;
  return `<g transform="translate(${place.toFixed(1)} ${place.toFixed(1)}) scale(${scale.toFixed(3)})" fill="none" stroke="${ACCENT}" stroke-width="2"><path d="M16 3.5c6 .2 12 4 12.4 11.2C28.8 22 24 28.4 16.5 28.5 8.5 28.6 3.2 23 3.5 15.5 3.8 8.6 9.5 3.3 16 3.5Z"/><path d="M17.2 8.5c4 .3 6.8 3.2 6.6 7.3-.2 4.6-3.6 7.9-7.8 7.7-4.3-.2-7.6-3.3-7.3-7.7.3-4.3 4.5-7.6 8.5-7.3Z"/><circle cx="17" cy="15.5" r="3" fill="${ACCENT}" stroke="none"/></g>`;
}

export const paperIconPng = (name: string, size: number, maskable: boolean): Promise<Buffer> =>
  sharp(Buffer.from(paperIconSvg(name, { maskable })))
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
