import { expect, test } from 'vitest';
import { parseEmailAddress } from '#domain/people/email-address';

test('an address is kept in lower case, without spaces around it', () => {
  expect(parseEmailAddress(' Asha.Rao+desk@News.Example ')).toBe('asha.rao+desk@news.example');
  expect(parseEmailAddress('editor@localhost')).toBe('editor@localhost');
  expect(parseEmailAddress('a@xn--bcher-kva.example')).toBe('a@xn--bcher-kva.example');
});

test.each([
  ['', 'nothing'],
  ['asha', 'no domain'],
  ['"asha rao"@news.example', 'quotes'],
  ["asha'--@news.example", 'a quotation mark'],
  ['asha@news.example,eve@evil.example', 'a list'],
  ['asha@news.example eve@evil.example', 'a list'],
  ['asha@news.example;eve@evil.example', 'a list'],
  ['asha@evil.example@news.example', 'two signs'],
  ['Asha <asha@news.example>', 'a name'],
  ['asha＠news.example', 'a full-width at sign'],
  ['asha﹫news.example', 'a small at sign'],
  ['аsha@news.example', 'a Cyrillic letter'],
  ['asha@news.example\nBcc: eve@evil.example', 'a line break'],
  ['asha\u0000@news.example', 'a NUL'],
  ['ash\u200ba@news.example', 'an invisible character'],
  ['\u212Aim@news.example', 'a Kelvin sign that lower-cases to k'],
  ['asha(comment)@news.example', 'a comment'],
  ['asha@[127.0.0.1]', 'an address literal'],
  ['asha@127.0.0.1', 'an IP address'],
  ['.asha@news.example', 'a dot in front'],
  ['asha..rao@news.example', 'two dots'],
  ['asha@news..example', 'an empty label'],
  ['asha@-news.example', 'a hyphen in front'],
  ['asha@news', 'no top level'],
  [`${'a'.repeat(65)}@news.example`, 'a long name'],
  [`asha@${'a.'.repeat(130)}example`, 'a long domain'],
])('%j is refused: %s', (given) => {
  expect(parseEmailAddress(given)).toBeNull();
});
