import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import scrape from 'open-graph-scraper';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KNOWN, openAccounts, printKnown } from '../support/known-story.ts';
import { PAGE_KINDS, type PageKind } from '../support/page-kinds.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';
import {
  ASKED,
  type AskedType,
  graphOf,
  missingIn,
  thingsOf,
  unknownIds,
} from '../support/structured-data.ts';
import { printWholePaper } from '../support/whole-paper.ts';

/** What the head of every kind of page says to search engines, networks and feed readers. */

let portal: OpenPortal;
let paths: Record<PageKind, string>;
const html = new Map<string, string>();
/** A story with everything, by somebody of whom everything is known. */
let rich = '';

beforeAll(async () => {
  portal = await openPortal();
  const { now } = portal.clock;
  ({ pages: paths } = await printWholePaper(now));
  await openAccounts(now);
  rich = await printKnown(now);
  portal.clock.now += 1;
  for (const path of [...Object.values(paths), rich, KNOWN, '/about-us', '/write'])
    html.set(path, (await portal.get(path)).text);
}, 240_000);
afterAll(() => portal.close());

const textOf = (path: string): string => {
  const text = html.get(path);
  if (text === undefined) throw new Error(path);
  return text;
};

const documentOf = (path: string) => parseHTML(textOf(path)).document;

/** Every value of a name in the head. */
const saidOf = (path: string, name: string): string[] =>
  [...documentOf(path).querySelectorAll(`head meta[name="${name}"], head meta[property="${name}"]`)].map(
    (meta) => meta.getAttribute('content') ?? '',
  );

/** Nothing to find again, or nothing to find at all. */
const UNLISTED: readonly PageKind[] = [
  'search',
  'found',
  'nothing found',
  'share on mastodon',
  'changes',
  'republish',
  'withdrawn',
  'later',
  'offline',
  'light front',
  'light story',
  'not found',
];
const LISTED = PAGE_KINDS.filter((kind) => !UNLISTED.includes(kind));
const NOWHERE: readonly PageKind[] = ['share on mastodon', 'withdrawn', 'not found'];

/** What a page calls its own address, where it is not the one that it was asked for by. */
const canonicalOf = (kind: PageKind): string => {
  if (kind === 'one slide') return paths.story;
  if (kind.startsWith('light')) return paths[kind].replace('/light', '') || '/';
  return paths[kind];
};

const VALIDATOR = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  elements: ['html5'],
  rules: {
    // React writes <meta/>, srcSet and hidden="", which mean the same.
    'void-style': 'off',
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A list may have a name: HTML and ARIA allow it.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

describe.each(PAGE_KINDS)('%s', (kind) => {
  test('is HTML by every rule', () => {
    const { results } = VALIDATOR.validateStringSync(textOf(paths[kind]));
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  test('says once what it is called, where it is found and whether it may be', () => {
    const document = documentOf(paths[kind]);
    expect(document.querySelectorAll('head title')).toHaveLength(1);
    expect(saidOf(paths[kind], 'robots')).toEqual([
      UNLISTED.includes(kind) ? 'noindex' : 'max-image-preview:large',
    ]);
    const canonical = [...document.querySelectorAll('head link[rel=canonical]')];
    expect(canonical.map((link) => link.getAttribute('href'))).toEqual(
      NOWHERE.includes(kind) ? [] : [portal.origin + canonicalOf(kind)],
    );
    if (!NOWHERE.includes(kind)) expect(saidOf(paths[kind], 'description')).not.toEqual(['']);
  });
});

test.each(LISTED)('%s: tells networks what they show of it', (kind) => {
  const path = paths[kind];
  for (const name of ['title', 'description', 'url', 'type', 'site_name', 'locale'])
    expect([name, saidOf(path, `og:${name}`).filter(Boolean).length]).toEqual([name, 1]);
  const images = saidOf(path, 'og:image').length;
  expect(images).toBe(kind.startsWith('story') ? 2 : 1); // a story has a card for those who show it square
  for (const name of ['type', 'width', 'height', 'alt'])
    expect([name, saidOf(path, `og:image:${name}`).filter(Boolean).length]).toEqual([name, images]);
  for (const name of ['card', 'site', 'title', 'description', 'image', 'image:alt'])
    expect([name, saidOf(path, `twitter:${name}`).filter(Boolean).length]).toEqual([name, 1]);
  expect(saidOf(path, 'fediverse:creator')).toEqual(['@paper@server.example']);
  const own = kind === 'one slide' ? path : canonicalOf(kind);
  expect(saidOf(path, 'og:url')).toEqual([portal.origin + own]);
});

test.each(LISTED)('%s: says in one graph what it is, without a word that nothing explains', (kind) => {
  const graph = graphOf(textOf(paths[kind]));
  expect(unknownIds(graph)).toEqual([]);
  for (const type of ['NewsMediaOrganization', 'WebSite'] as const)
    expect([type, thingsOf(graph, type).length >= 1]).toEqual([type, true]);
  const types = Object.keys(ASKED) as AskedType[];
  for (const type of types)
    for (const thing of thingsOf(graph, type).filter((one) => isAnswerable(type, one)))
      expect([type, missingIn(thing, ASKED[type].required, graph)]).toEqual([type, []]);
});

/** A picture that something else has is only its address and size, and a story that is only named is not told of. */
const isAnswerable = (type: AskedType, thing: object): boolean => {
  if (type === 'ImageObject') return 'contentUrl' in thing;
  return type !== 'NewsMediaOrganization' || 'logo' in thing;
};

const OF_KIND: Record<string, PageKind[]> = {
  CollectionPage: [
    'front',
    'section',
    'section, further',
    'features',
    'topic',
    'topic, further',
    'topics',
    'person, further',
    'people',
    'archive',
    'year',
    'month',
    'day',
    'corrections',
  ],
  ProfilePage: ['person'],
  NewsArticle: ['story', 'story without picture', 'one slide'],
  BreadcrumbList: LISTED.filter((kind) => kind !== 'front'),
  ItemList: LISTED.filter((kind) => !/story|slide|beside/.test(kind)),
};

test.each(Object.entries(OF_KIND))('%s stands on its pages and on no other', (type, kinds) => {
  const found = LISTED.filter((kind) => thingsOf(graphOf(textOf(paths[kind])), type).length > 0);
  expect(found).toEqual(LISTED.filter((kind) => kinds.includes(kind)));
});

test('a page that is not to be found says nothing as data', () => {
  for (const kind of UNLISTED) expect([kind, textOf(paths[kind]).includes('ld+json')]).toEqual([kind, false]);
});

test('what Google recommends of a story, a person and the paper is there', () => {
  const story = graphOf(textOf(rich));
  const person = graphOf(textOf(KNOWN));
  for (const [type, graph] of [
    ['NewsArticle', story],
    ['NewsMediaOrganization', story],
    ['BreadcrumbList', story],
    ['ProfilePage', person],
    ['WebSite', person],
  ] as const) {
    const [thing] = thingsOf(graph, type).filter((one) => isAnswerable(type, one));
    const { required, recommended } = ASKED[type];
    expect([type, missingIn(thing ?? {}, [...required, ...recommended], graph)]).toEqual([type, []]);
  }
  expect(thingsOf(graphOf(textOf('/about-us')), 'AboutPage')).toHaveLength(1);
  expect(thingsOf(graphOf(textOf('/write')), 'ContactPage')).toHaveLength(1);
});

test('a story tells search engines all that it is', () => {
  const [article] = thingsOf(graphOf(textOf(rich)), 'NewsArticle');
  expect(article).toMatchObject({
    headline: 'The delta & its "keepers"',
    alternativeHeadline: 'Who keeps the delta',
    mainEntityOfPage: portal.origin + rich,
    contentLocation: { name: 'Khulna' },
    wordCount: 6,
    keywords: ['Water', 'Tides'],
    author: [
      { name: 'Zainab Noor', url: `${portal.origin}${KNOWN}`, sameAs: ['https://server.example/@zainab'] },
    ],
    correction: [{ '@type': 'CorrectionComment', text: 'It is a dam.' }],
  });
  expect(textOf(rich)).not.toContain('mailto:zainab');
});

const scraped = async (path: string) => {
  const { error, result } = await scrape({ html: textOf(path), onlyGetOpenGraphInfo: true });
  expect(error).toBe(false);
  return result;
};

const WIDE = { type: 'image/jpeg', width: '1200', height: '630', alt: 'A dyke' };

test('what others wrote to read Open Graph reads it', async () => {
  expect(await scraped(rich)).toMatchObject({
    ogType: 'article',
    ogTitle: 'Who keeps the delta',
    ogDescription: 'The river is high.',
    ogUrl: portal.origin + rich,
    ogSiteName: expect.any(String),
    ogLocale: 'en_US',
    ogImage: [WIDE, { url: expect.stringContaining(portal.origin), width: '1200', height: '1200' }],
    articlePublishedTime: expect.any(String),
    articleModifiedTime: expect.any(String),
    articleSection: expect.any(String),
    articleTag: expect.any(String),
    articleAuthor: `${portal.origin}${KNOWN}`,
    twitterCard: 'summary_large_image',
    twitterSite: '@paper',
    twitterTitle: 'Who keeps the delta',
    twitterImage: [{ url: expect.any(String), alt: 'A dyke' }],
  });
  expect(await scraped(paths['one slide'])).toMatchObject({
    ogType: 'article',
    ogUrl: portal.origin + paths['one slide'],
    ogDescription: 'The river',
  });
  expect(await scraped('/')).toMatchObject({ ogType: 'website', ogUrl: `${portal.origin}/` });
  expect(await scraped(KNOWN)).toMatchObject({ ogType: 'profile', ogTitle: 'Zainab Noor' });
  expect(saidOf(rich, 'fediverse:creator')).toEqual(['@zainab@server.example']);
});

test('the picture that a story is passed on with is there, in the size that it says', async () => {
  const [address = ''] = saidOf(paths.story, 'og:image');
  const { status, headers } = await portal.get(address.replace(portal.origin, ''));
  expect([status, headers['content-type']]).toEqual([200, 'image/jpeg']);
});

test('a page leads to its own list and to the paper in each form of feed', () => {
  const feeds = (path: string) =>
    [...documentOf(path).querySelectorAll('head link[rel=alternate][href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => href.startsWith('/'));
  const every = (of: string) => ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `${of}/${file}`);
  expect(feeds('/')).toEqual(every(''));
  for (const [kind, of] of [
    ['story', '/news'],
    ['section', '/news'],
    ['topic', '/topics/water'],
    ['person', paths.person],
  ] as const)
    expect([kind, feeds(paths[kind])]).toEqual([kind, [...every(''), ...every(of)]]);
  expect(feeds('/corrections')).toEqual([...every(''), '/corrections/feed.xml']);
});
