/**
 * Which way imports run, in one place (docs/decisions/0031):
 * app -> components, domain · server, bin -> domain · domain -> db · anyone -> lib · nothing imports app.
 */
export const LAYERS = ['app', 'components', 'domain', 'db', 'server', 'bin', 'lib', 'tests'] as const;
type Layer = (typeof LAYERS)[number];

const MAY_IMPORT: Record<Layer, readonly Layer[]> = {
  app: ['app', 'components', 'domain', 'lib'],
  components: ['components', 'lib'],
  domain: ['domain', 'db', 'lib'],
  db: ['db', 'lib'],
  server: ['server', 'domain', 'lib'],
  bin: ['bin', 'server', 'domain', 'lib'],
  lib: ['lib'],
  tests: LAYERS,
};

/** Rules without storage, for the domain, the desk's screen and the reader's page alike. They import only each other and lib. A name that ends with a slash is a folder of them. */
export const PURE_DOMAIN: readonly string[] = [
  'domain/access',
  'domain/cards/card-address',
  'domain/cards/card-facts',
  'domain/cards/card-size',
  'domain/archive/count',
  'domain/failure',
  'domain/files/file',
  'domain/front/arrange',
  'domain/front/compose',
  'domain/front/content',
  'domain/front/differences',
  'domain/front/feed-files',
  'domain/front/lead',
  'domain/front/oembed-question',
  'domain/front/reserved-addresses',
  'domain/front/slot-state',
  'domain/imports/html/',
  'domain/media/picture',
  'domain/pages/page-words',
  'domain/people/email-address',
  'domain/people/log-in-words',
  'domain/people/profile',
  'domain/readers/sources',
  'domain/readers/span',
  'domain/redirects/flatten',
  'domain/redirects/missing-address',
  'domain/redirects/old-address',
  'domain/redirects/redirect',
  'domain/redirects/site-words',
  'domain/redirects/target',
  'domain/search/excerpt',
  'domain/search/found',
  'domain/search/marks',
  'domain/search/nearest',
  'domain/search/question',
  'domain/search/rank',
  'domain/search/read-words',
  'domain/search/search-address',
  'domain/search/suggest-kind',
  'domain/sections/section-words',
  'domain/settings/network-names',
  'domain/settings/icon-shape',
  'domain/settings/network-order',
  'domain/settings/settings',
  'domain/settings/sharing',
  'domain/sharing/channels',
  'domain/sharing/places',
  'domain/sharing/mastodon-server',
  'domain/stories/address',
  'domain/stories/age',
  'domain/stories/body',
  'domain/stories/body/',
  'domain/stories/bylines',
  'domain/stories/checked-places',
  'domain/stories/checks',
  'domain/stories/compare/',
  'domain/stories/content',
  'domain/stories/kinship',
  'domain/stories/line',
  'domain/stories/live',
  'domain/stories/merge/',
  'domain/stories/note-words',
  'domain/stories/plain-words',
  'domain/stories/public-note',
  'domain/stories/reading',
  'domain/stories/short-code',
  'domain/stories/stages',
  'domain/stories/tk-marks',
  'domain/stories/written',
  'domain/topics/topic-words',
];

/** The machine's side of the database: to open, migrate, watch and close it, and why it fails. No news passes here. */
const MACHINERY: readonly string[] = [
  'db/client',
  'db/edition-watch',
  'db/errors',
  'db/migrate',
  'db/portal-lock',
  'db/readiness',
];

/** What fills a paper with made-up stories passes every check of the desk: nothing that a portal runs leads there. */
const MADE_UP = /^(domain\/made-up\/|db\/bulk-insert)/;
const MAY_MAKE_UP = /^(domain\/made-up|bin\/bench|tests)\//;

const makesUp = (from: string, target: string): boolean => MADE_UP.test(target) && !MAY_MAKE_UP.test(from);

/** Why `from` may not import `target`, both as paths from the root; null when it may. */
export function forbiddenBetween(from: string, target: string, typeOnly: boolean): string | null {
  const [importer, imported] = [layerOf(from), layerOf(target)];
  if (importer === null || imported === null) return null;
  if (makesUp(from, target)) return 'made-up stories are for the bench alone';
  const harmless = typeOnly || isPure(target);
  if (isPure(from)) return harmless || imported === 'lib' ? null : 'a pure rule imports only pure rules';
  if (MAY_IMPORT[importer].includes(imported)) return null;
  if (importer === 'components' && imported === 'domain') {
    return harmless ? null : 'components use types and pure rules of the domain, nothing else';
  }
  const allowed = imported === 'domain' ? importer === 'db' && harmless : isMachinery(importer, target);
  return allowed ? null : `${importer} does not import ${imported}`;
}

const PLAIN_NODE: readonly Layer[] = ['domain', 'db', 'lib', 'bin', 'server'];
const REACT = /^(react|react-dom|server-only|client-only)(\/|$)/;
const NEXT = /^(next|next-auth)(\/|$)/;
const SQL = /^(drizzle-orm|better-sqlite3|pg)(\/|$)/;

/** Why `from` may not import this package; null when it may. */
export function forbiddenPackage(from: string, specifier: string): string | null {
  const layer = layerOf(from);
  if (layer === null || layer === 'tests') return null;
  if (PLAIN_NODE.includes(layer) && REACT.test(specifier))
    return `${layer} runs in plain Node, without React`;
  if (NEXT.test(specifier) && !['app', 'components', 'server'].includes(layer))
    return 'only app and server know Next';
  if (SQL.test(specifier) && layer !== 'db') return 'only db knows SQL';
  return null;
}

function layerOf(path: string): Layer | null {
  return LAYERS.find((layer) => path.startsWith(`${layer}/`)) ?? null;
}

function isPure(path: string): boolean {
  const name = path.replace(/\.tsx?$/, '');
  return PURE_DOMAIN.some((pure) => (pure.endsWith('/') ? name.startsWith(pure) : name === pure));
}

function isMachinery(importer: Layer, target: string): boolean {
  return (importer === 'server' || importer === 'bin') && MACHINERY.includes(target.replace(/\.ts$/, ''));
}
