/** The kinds of picture that are taken. What a file is called or declared as does not count. */
export type PictureType = 'jpeg' | 'png' | 'webp' | 'gif';

/** Reads the first bytes only, so that nothing else ever reaches a decoder. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (ascii(bytes, 0, 6) === 'GIF87a' || ascii(bytes, 0, 6) === 'GIF89a') return 'gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  return null;
}

const HOW_ELSE = 'Send it as JPEG, PNG, WebP or GIF.';

/** Why a file that is none of them was refused, and what to do. */
export function refusedTypeMessage(bytes: Uint8Array): string {
  const brand = ascii(bytes, 4, 8) === 'ftyp' ? ascii(bytes, 8, 12) : '';
  if (['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'].includes(brand)) return HEIC;
  if (brand.startsWith('avif') || brand === 'avis') return `AVIF is not taken. ${HOW_ELSE}`;
  if (brand !== '') return 'This is a video or another file that is not a picture. Only pictures are taken.';
  if (['II*\0', 'MM\0*'].includes(ascii(bytes, 0, 4)))
    return `TIFF and camera raw files are not taken. ${HOW_ELSE}`;
  if (ascii(bytes, 0, 5) === '%PDF-')
    return 'A PDF is not a picture. Export the page as JPEG or PNG and send that.';
  if (ascii(bytes, 0, 4) === '8BPS')
    return 'Photoshop files are not taken. Export it as JPEG or PNG and send that.';
  if (ascii(bytes, 0, 2) === 'BM') return `BMP is not taken. ${HOW_ELSE}`;
  if (isMarkup(bytes)) return 'SVG drawings are not taken. Export it as PNG and send that.';
  return `This file is not a picture that can be read. ${HOW_ELSE}`;
}

const HEIC =
  'HEIC, the iPhone’s own format, is not taken. Send it as JPEG: on the phone choose Settings, Camera, Formats, ' +
  'Most Compatible, or share the photograph by e-mail, which converts it.';

function isMarkup(bytes: Uint8Array): boolean {
  const start = ascii(bytes, 0, 1000).replace(/^ï»¿/, '').trimStart().toLowerCase();
  return start.startsWith('<svg') || (start.startsWith('<') && start.includes('<svg'));
}

const startsWith = (bytes: Uint8Array, signature: number[]) =>
  signature.every((byte, position) => bytes[position] === byte);

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));
