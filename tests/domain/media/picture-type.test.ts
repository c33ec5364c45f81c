import { describe, expect, test } from 'vitest';
import { pictureType, refusedTypeMessage } from '#domain/media/picture-type';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

describe('a picture is known by its first bytes', () => {
  test.each([
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a])],
    ['gif', bytes('GIF89a')],
    ['gif', bytes('GIF87a')],
    ['webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
  ] as const)('%s is taken', (type, start) => {
    expect(pictureType(start)).toBe(type);
  });

  test.each([
    ['an SVG drawing', bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'SVG'],
    ['an SVG drawing behind spaces and a byte order mark', bytes([0xef, 0xbb, 0xbf], '  \n<svg/>'), 'SVG'],
    ['an iPhone photograph', bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0]), 'Most Compatible'],
    ['an AVIF picture', bytes([0, 0, 0, 28], 'ftypavif'), 'AVIF'],
    ['a video', bytes([0, 0, 0, 24], 'ftypmp42'), 'video'],
    ['a TIFF picture', bytes('II*\0'), 'TIFF'],
    ['a big-endian TIFF picture', bytes('MM\0*'), 'TIFF'],
    ['a PDF', bytes('%PDF-1.7'), 'PDF'],
    ['a RIFF sound', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt '), 'not a picture'],
    ['a PDF with a picture further on', bytes('%PDF-1.7\n', [0xff, 0xd8, 0xff]), 'PDF'],
    ['half a PNG signature', bytes([0x89], 'PNG'), 'not a picture'],
    ['an empty file', bytes(), 'not a picture'],
  ])('%s is refused with a sentence that helps', (_, start, word) => {
    expect(pictureType(start)).toBeNull();
    expect(refusedTypeMessage(start)).toContain(word);
  });
});
