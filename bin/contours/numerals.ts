/** Digits as single strokes, 5 wide and 8 high, so that a map needs no font of the machine. */
const STROKES: Readonly<Record<string, string>> = {
  '0': 'M2.5 0C4.2 0 5 1.6 5 4S4.2 8 2.5 8 0 6.4 0 4 .8 0 2.5 0Z',
  '1': 'M.9 1.5 2.8 0V8',
  '2': 'M.2 1.9C.5.7 1.4 0 2.6 0 4 0 4.8.9 4.8 2.1 4.8 4 2.4 5.2.1 8H5',
  '3': 'M.3 1.2C.8.4 1.6 0 2.5 0 3.9 0 4.7.8 4.7 2 4.7 3.1 3.8 3.8 2.1 3.8 4 3.8 5 4.6 5 5.9 5 7.2 4 8 2.5 8 1.4 8 .6 7.5.1 6.7',
  '4': 'M3.7 8V0L0 5.5H5',
  '5': 'M4.6 0H.9L.5 3.6C1 3.2 1.7 2.9 2.5 2.9 4 2.9 5 3.9 5 5.4 5 7 4 8 2.4 8 1.4 8 .6 7.6.1 6.9',
  '6': 'M4.4.8C3.9.3 3.4 0 2.7 0 1 0 0 1.8 0 4.6 0 6.9 1 8 2.5 8 4 8 5 6.9 5 5.5 5 4.1 4.1 3.1 2.6 3.1 1.2 3.1.2 4 .1 5.2',
  '7': 'M0 0H5C3.2 2.3 2.1 5 1.9 8',
  '8': 'M2.5 3.7C1.2 3.7.4 3 .4 1.9.4.8 1.2 0 2.5 0S4.6.8 4.6 1.9 3.8 3.7 2.5 3.7C1 3.7 0 4.6 0 5.8 0 7.1 1 8 2.5 8S5 7.1 5 5.8 4 3.7 2.5 3.7Z',
  '9': 'M.6 7.2C1.1 7.7 1.6 8 2.3 8 4 8 5 6.2 5 3.4 5 1.1 4 0 2.5 0 1 0 0 1.1 0 2.5 0 3.9.9 4.9 2.4 4.9 3.8 4.9 4.8 4 4.9 2.8',
};
const ADVANCE = 7;

/** Width in the digits' own units. */
export const numeralWidth = (text: string) => text.length * ADVANCE - 2;

/** SVG paths of a whole number, from its upper left corner. */
export function numeral(text: string): string {
  return text
    .split('')
    .map((digit, place) => `<path transform="translate(${place * ADVANCE} 0)" d="${STROKES[digit] ?? ''}"/>`)
    .join('');
}
