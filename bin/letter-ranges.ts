/** 'U+20-7E, U+131', as CSS writes a unicode-range, as first and last code points. */
export const rangesOf = (written: string): [number, number][] =>
  written
    .replaceAll('U+', '')
    .split(/,\s*/)
    .map((part) => part.split('-').map((end) => Number.parseInt(end, 16)))
    .map(([first = 0, last = first]) => [first, last]);

/** Every letter of such a range. */
export const lettersOf = (written: string): string =>
  rangesOf(written)
    .map(([first, last]) =>
      String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, step) => first + step)),
    )
    .join('');
