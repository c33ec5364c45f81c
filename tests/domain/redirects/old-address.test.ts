import { expect, test } from 'vitest';
import { hrefOf, readAddress, spellingsOf, writtenAddress } from '#domain/redirects/old-address';

test.each([
  ['/2019/05/Ferry_Stops.HTML', '/2019/05/ferry_stops.html'],
  ['/About/', '/about'],
  ['//a///b', '/a/b'],
  ['/%D0%9D%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8', '/новости'],
  ['/Новости/', '/новости'],
  ['/cafe%CC%81', '/café'],
  ['/annual%20report.pdf', '/annual report.pdf'],
  ['/%E0%A4%B8%E0%A4%AE%E0%A4%BE%E0%A4%9A%E0%A4%BE%E0%A4%B0', '/समाचार'],
  ['/?p=123', '/?p=123'],
  ['/index.php?id=3&utm_source=x', '/index.php?id=3'],
  [
    '/index.php?view=article&option=com_content&id=5:ferry',
    '/index.php?id=5:ferry&option=com_content&view=article',
  ],
  ['/old?12345', '/old?12345'],
  ['/old#part', '/old'],
  ['https://old.example/2019/Ferry?p=1#x', '/2019/ferry?p=1'],
  ['  /old  ', '/old'],
])('%s is written down as %s', (typed, written) => {
  expect(readAddress(typed)).toBe(written);
  expect(readAddress(written)).toBe(written);
});

test.each([
  '',
  'old',
  'mailto:a@b.example',
  '/%zz',
  '/%ff',
  '/a%00b',
  '/a\u202eb',
  '/a%3Fb',
  '/a%25b',
  '/a/../b',
  '/a\\b',
  `/${'a'.repeat(300)}`,
  '/a?x=%3Cscript%3E',
  '/a?a=1&b=2&c=3&d=4&e=5',
])('“%s” is no address that could lead somewhere', (typed) => {
  expect(readAddress(typed)).toBeNull();
});

test('an address is looked up with its query first, then without what was hung on', () => {
  expect(spellingsOf('/', 'p=123')).toEqual(['/?p=123', '/']);
  expect(spellingsOf('/old', 'utm_source=x&fbclid=y')).toEqual(['/old']);
  expect(spellingsOf('/old', '%3Cscript%3E=1')).toEqual(['/old']);
  expect(spellingsOf('/%ff', '')).toEqual([]);
});

test('what is written down leads back to itself from a browser', () => {
  for (const address of ['/новости', '/annual report.pdf', '/?p=1', '/index.php?id=3&view=x']) {
    const { pathname, search } = new URL(hrefOf(address), 'https://paper.example');
    expect(writtenAddress(pathname, search.slice(1))).toBe(address);
  }
});
