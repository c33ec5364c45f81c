import { expect, test } from 'vitest';
import { missingAddress } from '#domain/redirects/missing-address';

test.each([
  ['/2019/05/Ferry.html', '', '/2019/05/ferry.html'],
  ['/node/12', '', '/node/12'],
  ['/old', 'email=asha%40news.example', '/old'],
  ['/article.php', 'id=12', '/article.php?id=12'],
  ['/index.html', 'p=123', '/index.html?p=123'],
  ['/2019/%D0%9F%D0%B0%D1%80%D0%BE%D0%BC.html', '', '/2019/паром.html'],
  ['/news/%E0%A4%A8%E0%A4%BE%E0%A4%B5-ferry', '', '/news/नाव-ferry'],
  ['/wp-content/uploads/2019/ferry.jpg', '', '/wp-content/uploads/2019/ferry.jpg'],
  ['/owaisi-addresses-rally', '', '/owaisi-addresses-rally'],
  ['/vendors-strike-in-delhi', '', '/vendors-strike-in-delhi'],
  ['/ads-on-buses-banned', '', '/ads-on-buses-banned'],
  ['/2019/05/13/shell-to-cut-jobs', '', '/2019/05/13/shell-to-cut-jobs'],
  ['/config-of-a-river', '', '/config-of-a-river'],
])('%s?%s is listed as %s', (path, query, listed) => {
  expect(missingAddress(path, query)).toBe(listed);
});

const TOKEN = 'kJ8sT2mQz5vXc1NbR7yLwP0aHdGfE3uIoY6tS9rMqZe';

test.each([
  ['a link to a preview', `/preview/${TOKEN}`],
  ['the same in capitals', `/PREVIEW/${TOKEN}`],
  ['the same with two slashes', `//preview/${TOKEN}`],
  ['the same in escapes', `/%70review/${TOKEN}`],
  ['the same behind something', `/news/${TOKEN}`],
  ['the same behind something, in escapes', `/news/%6b${TOKEN.slice(1)}`],
  ['a link to a new password', `/Setup/${TOKEN}`],
  ['an address of the login', '/LOGIN/second'],
  ['a file of the desk', '/Admin/files/x'],
  ['the identity of a session', `/x/${'0f'.repeat(16)}`],
  ['a question for an embedded card', '/oembed'],
  ['the address of somebody', '/unsubscribe/asha@news.example'],
])('%s is on no list', (_, path) => {
  expect(missingAddress(path, '')).toBeNull();
});

test.each([
  '/wp-login.php',
  '/wp-includes/wlwmanifest.xml',
  '/blog/wp-login',
  '/xmlrpc.php',
  '/.env',
  '/api2/.git/config',
  '/.well-known/traffic-advice',
  '/shell.php',
  '/backup.sql',
  '/favicon.ico',
  '/apple-touch-icon-120x120.png',
  '/%ff',
  `/${'a'.repeat(250)}`,
])('%s is asked for by programs', (path) => {
  expect(missingAddress(path, '')).toBeNull();
});
