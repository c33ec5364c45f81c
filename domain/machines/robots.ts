import type { AiCrawlers } from '../settings/sharing.ts';
import { contentSignal, refusedCrawlers } from './ai-crawlers.ts';

/**
 * What nobody finds anything at: the desk, searches, and a story's ways of being passed on. None of it is secret by
 * being named here; each asks for itself who comes. A rule counts for whatever begins with it, and a
 * page may be called /setup-guide.
 */
const NOTHING_THERE = [
  ...['/admin', '/login', '/logout', '/setup'].flatMap((path) => [`${path}$`, `${path}?`, `${path}/`]),
  '/api/',
  '/preview/',
  '/search?',
  '/search/',
  '/*/*/*/*/share/',
  '/*/*/*/*/republish$',
];

/** robots.txt (RFC 9309). */
export function writeRobots({ origin, aiCrawlers }: { origin: string; aiCrawlers: AiCrawlers }): string {
  const refused = refusedCrawlers(aiCrawlers);
  const everybody = [
    'User-agent: *',
    `Content-Signal: ${contentSignal(aiCrawlers)}`,
    ...NOTHING_THERE.map((path) => `Disallow: ${path}`),
  ];
  const nobody = refused.length === 0 ? [] : [...refused.map((name) => `User-agent: ${name}`), 'Disallow: /'];
  const maps = ['sitemap.xml', 'news-sitemap.xml'].map((file) => `Sitemap: ${origin}/${file}`);
  return [everybody, nobody, maps]
    .filter((group) => group.length > 0)
    .map((group) => `${group.join('\n')}\n`)
    .join('\n');
}
