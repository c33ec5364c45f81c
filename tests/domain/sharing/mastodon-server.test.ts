import { expect, test } from 'vitest';
import { readServer } from '#domain/sharing/mastodon-server';

test.each([
  ['mastodon.social', 'mastodon.social'],
  [' Mastodon.Social/ ', 'mastodon.social'],
  ['https://mstdn.jp', 'mstdn.jp'],
  ['@asha@newsie.social', 'newsie.social'],
  ['asha@newsie.social', 'newsie.social'],
  ['münchen.social', 'xn--mnchen-3ya.social'],
  ['xn--mnchen-3ya.social', 'xn--mnchen-3ya.social'],
])('%s is the server %s', (given, server) => {
  expect(readServer(given)).toBe(server);
});

test.each([
  '',
  'mastodon',
  'localhost',
  'server.localhost',
  'printer.local',
  'wiki.internal',
  'server.test',
  'hidden.onion',
  '127.0.0.1',
  '0x7f.1',
  '2130706433',
  '[::1]',
  '::1',
  'mastodon.social:8080',
  'mastodon.social/login?to=',
  'https://mastodon.social/share?text=x',
  'mastodon.social#x',
  'http://mastodon.social',
  'javascript:alert(1)',
  'https://user:password@mastodon.social',
  'mastodon.social\\@evil.test',
  'mastodon.social\r\nSet-Cookie: x=1',
  'a..b.social',
  '-a.social',
  'a_b.social',
  `${'a.'.repeat(150)}social`,
  `${'a'.repeat(64)}.social`,
])('%j is no server', (given) => {
  expect(readServer(given)).toBeNull();
});
