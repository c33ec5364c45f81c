import { expect, test } from 'vitest';
import { mapPath, type MapName, readMapPath } from '#domain/maps/map-names';

test.each<[string, MapName]>([
  ['/sitemaps/pages.xml', { of: 'pages' }],
  ['/sitemaps/topics.xml', { of: 'topics', part: 1 }],
  ['/sitemaps/people-12.xml', { of: 'people', part: 12 }],
  ['/sitemaps/2024-03.xml', { of: 'month', month: '2024-03', part: 1 }],
  ['/sitemaps/2024-03-2.xml', { of: 'month', month: '2024-03', part: 2 }],
])('%s is one file', (path, name) => {
  expect(readMapPath(path)).toEqual(name);
  expect(mapPath(name)).toBe(path);
});

test.each([
  '/sitemaps/2024-13.xml',
  '/sitemaps/2024-03-1.xml',
  '/sitemaps/2024-03-0.xml',
  '/sitemaps/2024-03-02.xml',
  '/sitemaps/2024-03-29999.xml',
  '/sitemaps/2024-3.xml',
  '/sitemaps/pages-2.xml',
  '/sitemaps/sections.xml',
  '/sitemaps/',
  '/sitemap.xml',
  '/2024-03.xml',
])('%s is none', (path) => {
  expect(readMapPath(path)).toBeNull();
});
