import { expect, test } from 'vitest';
import { readRedirectFile } from '#domain/redirects/redirect-file';

const writtenIn = (csv: string) => {
  const file = readRedirectFile(csv);
  return typeof file === 'string' ? file : file.written;
};

test.each([
  ['a comma', 'from,to\r\n/a,/news\r\n'],
  ['a semicolon', 'from;to\n/a;/news\n'],
  ['a tab', 'from\tto\n/a\t/news\n'],
  ['the mark of a spreadsheet', '\uFEFFFrom,To\n/a,/news\n'],
  ['quotation marks and spaces', '"from","to"\n "/a" , /news \n'],
  ['empty lines and cells', 'from,to,\n\n/a,/news,\n,,\n'],
])('a file with %s is read', (_, csv) => {
  expect(writtenIn(csv)).toMatchObject([{ from: '/a', to: '/news' }]);
});

test('a file without a head is read too, and lines keep their numbers', () => {
  expect(writtenIn('/a,/news\n\n/b,/news')).toEqual([
    { line: 1, from: '/a', to: '/news' },
    { line: 3, from: '/b', to: '/news' },
  ]);
});

test('as many as there may be are read, with a head and whatever is empty between them', () => {
  const file = `from,to\n${'/a,/news\n\n , \n'.repeat(10_000)}`;
  expect(writtenIn(file)).toHaveLength(10_000);
  expect(writtenIn(file).at(-1)).toMatchObject({ line: 29_999 });
});

test('a line that has not two cells is wrong, and the others are read', () => {
  expect(readRedirectFile('/a\n/b,/news\n/c,/news,x\n,/news')).toMatchObject({
    written: [{ line: 2 }],
    wrong: [{ line: 1 }, { line: 3 }, { line: 4 }],
  });
});

test.each([
  ['', 'There is no redirect'],
  ['from,to\n', 'There is no redirect'],
  ['/a,"/news', 'This is no file of comma-separated lines'],
  ['/a,/news\0', 'This is no file of comma-separated lines'],
  ['/stra\uFFFDe,/news', 'This is no file of comma-separated lines'], // Excel’s CSV that is no UTF-8
  ['/a,/news\n'.repeat(10_001), 'at most 10000 redirects; this one has more'],
  [`from,to\n${'/a,/news\n'.repeat(10_001)}`, 'at most 10000 redirects; this one has more'],
  // What comes after one too many is not read: a mark that does not end is not found any more.
  [`${'a\n'.repeat(10_002)}"`, 'at most 10000 redirects'],
  [`/a,/news${',x'.repeat(20_000)}`, 'longer than 20000 characters'],
  ['ä'.repeat(500_001), 'at most 1 MB'],
])('a file that is none is refused with words (%#)', (csv, words) => {
  expect(readRedirectFile(csv)).toContain(words);
});
