import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { qrCodePath } from '#lib/qr-code';

const ADDRESS = 'HTTPS://PAPER.EXAMPLE/S/1A2B3C4D5E/QR';

/** The squares that a path with lines of one unit darkens. */
function darkened(path: string): Set<string> {
  const dark = new Set<string>();
  for (const [, row = '', steps = ''] of path.matchAll(/M0 (\d+)\.5([^M]*)/g)) {
    let column = 0;
    for (const [, kind, length] of steps.matchAll(/([mh])(\d+)/g)) {
      const end = column + Number(length);
      for (; column < end; column += 1) if (kind === 'h') dark.add(`${row} ${column}`);
    }
  }
  return dark;
}

test('a code that is drawn as a path darkens just the squares of the code', () => {
  const { size, path } = qrCodePath(ADDRESS);
  const { modules } = create(ADDRESS, { errorCorrectionLevel: 'M' });
  const wanted = Array.from(modules.data).flatMap((dark, place) =>
    dark ? [`${Math.floor(place / modules.size)} ${place % modules.size}`] : [],
  );
  expect(size).toBe(modules.size);
  expect(darkened(path)).toEqual(new Set(wanted));
});

test('in capitals the code of a short address is small', () => {
  expect(qrCodePath(ADDRESS).size).toBe(25);
  expect(qrCodePath(ADDRESS.toLowerCase()).size).toBe(29);
  expect(qrCodePath(ADDRESS).path.length).toBeLessThan(1700);
});
