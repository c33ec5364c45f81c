import { expect, test } from 'vitest';
import { sourceOf } from '#domain/readers/referrers';

const PAPER = 'https://paper.example';

test.each([
  [undefined, 'direct'],
  ['', 'direct'],
  ['https://paper.example', 'site'],
  ['https://paper.example/news', 'site'],
  ['https://paper.example.evil.test/', 'other'],
  ['https://www.google.com/', 'search'],
  ['https://www.google.co.in/', 'search'],
  ['https://google.kz', 'search'],
  ['https://news.google.com/', 'search'],
  ['https://mail.google.com/', 'other'],
  ['https://notgoogle.com/', 'other'],
  ['android-app://com.google.android.googlequicksearchbox/', 'search'],
  ['https://www.bing.com/search?q=ferry', 'search'],
  ['https://in.search.yahoo.com/', 'search'],
  ['https://yandex.ru/', 'search'],
  ['https://yandex.uz/search/', 'search'],
  ['https://mail.yandex.ru/', 'other'],
  ['https://www.baidu.com/link?url=x', 'search'],
  ['https://tieba.baidu.com/p/1', 'social'],
  ['https://m.search.naver.com/', 'search'],
  ['https://m.cafe.naver.com/', 'social'],
  ['https://mail.naver.com/', 'other'],
  ['https://chatgpt.com/', 'search'],
  ['https://t.co/abc', 'social'],
  ['https://l.facebook.com/', 'social'],
  ['https://lm.facebook.com/l.php?u=x', 'social'],
  ['http://m.facebook.com', 'social'],
  ['https://l.threads.com/', 'social'],
  ['https://web.telegram.org/', 'social'],
  ['android-app://org.telegram.messenger/', 'social'],
  ['https://away.vk.com/', 'social'],
  ['https://m.ok.ru/', 'social'],
  ['https://weibo.cn:443/x', 'social'],
  ['https://MASTODON.social/@asha', 'social'],
  ['https://t.co.example/', 'other'],
  ['https://reader:secret@t.co/', 'social'],
  ['https://[2001:db8::1]/', 'other'],
  ['https://blog.example/t.co', 'other'],
  ['no address', 'other'],
  [`https://${'a.'.repeat(100)}bing.com/`, 'search'],
  [`https://${'a.'.repeat(200)}bing.com/`, 'other'], // longer than any name
])('who comes from %s comes by %s', (referrer, source) => {
  expect(sourceOf(referrer, PAPER)).toBe(source);
});

test('another port of the same machine is another site', () => {
  expect(sourceOf('http://localhost:30001/', 'http://localhost:3000')).toBe('other');
});
