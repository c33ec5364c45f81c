import { describe, expect, test } from 'vitest';
import { CRAWLERS } from '#domain/machines/ai-crawlers';
import { writeRobots } from '#domain/machines/robots';
import { AI_CRAWLERS, type AiCrawlers } from '#domain/settings/sharing';
import { mayCrawl, readRobots } from '#tests/support/robots-reader';

const STORY = '/2024/03/29/isis-k-and-the-taliban';
const robotsOf = (aiCrawlers: AiCrawlers) =>
  readRobots(writeRobots({ origin: 'https://news.example', aiCrawlers }));

describe.each(AI_CRAWLERS)('with the setting %s', (setting) => {
  const robots = robotsOf(setting);

  test('search engines come everywhere where readers do', () => {
    for (const path of ['/', '/news', STORY, `${STORY}/slides/1`, '/topics/share', '/search', '/sitemap.xml'])
      expect([path, mayCrawl(robots, 'Googlebot', path)]).toEqual([path, true]);
  });

  test.each([
    '/admin',
    '/admin/stories/1',
    '/api/login',
    '/login',
    '/login?next=%2Fadmin',
    '/setup/token',
    '/preview/token',
    '/search?q=ferry',
    '/search/words?q=fe',
    `${STORY}/share/whatsapp`,
    `${STORY}/republish`,
  ])('nobody is sent to %s', (path) => {
    expect(mayCrawl(robots, 'Googlebot', path)).toBe(false);
    expect(mayCrawl(robots, 'PerplexityBot', path)).toBe(false);
  });

  test('a page whose address looks like that is read all the same', () => {
    for (const path of [
      '/2024/03/29/republish',
      '/2024/03/29/share',
      '/news/share',
      '/administration',
      '/setup-guide',
    ])
      expect([path, mayCrawl(robots, 'Googlebot', path)]).toEqual([path, true]);
  });

  test('both sitemaps are named', () => {
    expect(robots.sitemaps).toEqual([
      'https://news.example/sitemap.xml',
      'https://news.example/news-sitemap.xml',
    ]);
  });

  test.each(CRAWLERS)('$name, which takes for $takesFor, is told so', ({ name, takesFor }) => {
    const may = setting === 'all' || (setting === 'answers' && takesFor === 'answers');
    expect(mayCrawl(robots, name, STORY)).toBe(may);
    expect(mayCrawl(robots, name.toUpperCase(), '/')).toBe(may);
  });
});

test('whoever is not listed is told by what they do with it', () => {
  const signals = AI_CRAWLERS.map((setting) => robotsOf(setting).lines.get('content-signal'));
  expect(signals).toEqual([
    ['search=yes, ai-input=yes, ai-train=yes'],
    ['search=yes, ai-input=yes, ai-train=no'],
    ['search=yes, ai-input=no, ai-train=no'],
  ]);
});

test('each crawler is listed once, with where its owner says what it does', () => {
  const names = CRAWLERS.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  for (const { source } of CRAWLERS) expect(URL.parse(source)?.protocol).toBe('https:');
});
