import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ListHead } from '#components/front/list-head';
import { PersonHead } from '#components/people/person-head';
import { PageHead } from '#components/reader/page-head';
import { SlideHead } from '#components/story/slide-head';
import { StoryHead } from '#components/story/story-head';
import { graphOf } from '../../support/structured-data.ts';
import { picture, reporter, site, story } from '../stories.ts';

const show = (head: ReactNode) => {
  const html = renderToStaticMarkup(head);
  const metas = [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)];
  return {
    html,
    /** Every value of a name, in their order. */
    said: (name: string) => metas.flatMap(([, of, content]) => (of === name ? [content] : [])),
  };
};

const cardAt = (shape: string): unknown =>
  expect.stringMatching(new RegExp(`^https://paper\\.example/cards/b{32}/[0-9a-f]{16}/${shape}\\.jpg$`));

const people = [
  {
    ...reporter('Anwara Begum'),
    path: '/by/anwara-begum',
    elsewhere: ['https://x.com/anwara', 'https://server.example/@anwara'],
  },
];

it('tells networks everything of a story that they ask for', () => {
  const shared = story({ people, socialPicture: picture(), socialHeadline: 'No ferry today' });
  const { said, html } = show(
    <StoryHead site={site({ xAccount: '@paper', language: 'en-IN' })} story={shared} />,
  );
  const image = cardAt('wide');
  for (const [name, value] of Object.entries({
    robots: 'max-image-preview:large',
    description: 'Six valleys wait for flour.',
    author: 'Anwara Begum',
    'og:site_name': 'The Paper',
    'og:locale': 'en_IN',
    'og:type': 'article',
    'og:title': 'No ferry today',
    'og:description': 'Six valleys wait for flour.',
    'og:url': 'https://paper.example/2024/03/29/ferries-stop',
    'article:published_time': '2024-03-29T03:30:00.000Z',
    'article:modified_time': '2024-03-29T03:30:00.000Z',
    'article:section': 'News of the day',
    'article:tag': 'Water',
    'article:author': 'https://paper.example/by/anwara-begum',
    'twitter:card': 'summary_large_image',
    'twitter:site': '@paper',
    'twitter:title': 'No ferry today',
    'twitter:description': 'Six valleys wait for flour.',
    'twitter:image': image,
    'twitter:image:alt': 'A ridge, drawn',
    'fediverse:creator': '@anwara@server.example',
  }))
    expect([name, said(name)]).toEqual([name, [value]]);
  for (const [name, values] of Object.entries({
    'og:image': [image, cardAt('square')],
    'og:image:type': ['image/jpeg', 'image/jpeg'],
    'og:image:width': ['1200', '1200'],
    'og:image:height': ['630', '1200'],
    'og:image:alt': ['A ridge, drawn', 'A ridge, drawn'],
  }))
    expect([name, said(name)]).toEqual([name, values]);
  expect(html).toContain('<link rel="shortlink" href="https://paper.example/s/');
});

it('leads programs from a story to its card, and feed readers to its section and the paper', () => {
  const { html } = show(<StoryHead site={site()} story={story()} />);
  const links = [...html.matchAll(/<link rel="alternate" type="([^"]+)"(?: title="[^"]+")? href="([^"]+)"/g)];
  const address = encodeURIComponent('https://paper.example/2024/03/29/ferries-stop');
  expect(links.map(([, type, href]) => [type, href?.replaceAll('&amp;', '&')])).toEqual([
    ['application/rss+xml', '/feed.xml'],
    ['application/atom+xml', '/atom.xml'],
    ['application/feed+json', '/feed.json'],
    ['application/rss+xml', '/news/feed.xml'],
    ['application/atom+xml', '/news/atom.xml'],
    ['application/feed+json', '/news/feed.json'],
    ['application/json+oembed', `https://paper.example/oembed?url=${address}&format=json`],
    ['text/xml+oembed', `https://paper.example/oembed?url=${address}&format=xml`],
  ]);
});

it('names the paper’s own account where the author has none, and has a card where there is no picture', () => {
  const paper = site({
    fediverseAccount: '@paper@server.example',
    logo: picture({ width: 640, height: 640 }),
  });
  const { said } = show(<StoryHead site={paper} story={story()} />);
  expect(said('fediverse:creator')).toEqual(['@paper@server.example']);
  expect(said('og:image')).toEqual([cardAt('wide'), cardAt('square')]);
  expect(said('og:image:alt')).toEqual(['Ferries stop', 'Ferries stop']);
  expect(said('twitter:card')).toEqual(['summary_large_image']);
  const bare = show(<StoryHead site={site()} story={story()} />);
  for (const name of ['fediverse:creator', 'twitter:site'])
    expect([name, bare.said(name)]).toEqual([name, []]);
});

it('names the likeliest territory of a language alone, and never its script', () => {
  for (const [language, locale] of [
    ['ur', 'ur_PK'],
    ['zh-Hant-TW', 'zh_TW'],
    ['en-GB', 'en_GB'],
  ] as const)
    expect(show(<StoryHead site={site({ language })} story={story()} />).said('og:locale')).toEqual([locale]);
});

it('keeps from search engines what is not to be found, and tells networks of it all the same', () => {
  const page = { site: site(), title: 'Read later', description: 'Stories you put aside', path: '/later' };
  const { said, html } = show(<PageHead {...page} unlisted />);
  expect(said('robots')).toEqual(['noindex']);
  expect(said('og:title')).toEqual(['Read later']);
  expect(html).not.toContain('ld+json');
  const error = show(<PageHead {...page} path={null} />);
  expect(error.said('robots')).toEqual(['noindex']);
  expect(error.html).not.toMatch(/og:|canonical|ld\+json/);
});

const typesIn = (html: string) => graphOf(html).map((thing) => thing['@type']);

it('says of every page what it is, where it stands, and which paper it is of', () => {
  const list = { site: site(), description: 'Stories', paths: ['/2024/03/29/ferries-stop'] };
  const front = show(<ListHead {...list} title={null} path="/" />);
  expect(typesIn(front.html)).toEqual(['CollectionPage', 'NewsMediaOrganization', 'WebSite']);
  const topic = show(
    <ListHead {...list} title="Water" path="/topics/water" crumbs={[{ path: '/topics', name: 'Topics' }]} />,
  );
  expect(graphOf(topic.html)[0]).toMatchObject({
    url: 'https://paper.example/topics/water',
    mainEntity: {
      itemListElement: [{ position: 1, url: 'https://paper.example/2024/03/29/ferries-stop' }],
    },
  });
  expect(graphOf(topic.html)[1]).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'The Paper', item: 'https://paper.example/' },
      { position: 2, name: 'Topics', item: 'https://paper.example/topics' },
      { position: 3, name: 'Water', item: 'https://paper.example/topics/water' },
    ],
  });
});

it('is shared small under the paper’s icon or logo, or the icon that is drawn of its name', () => {
  const sharedOf = (own: Parameters<typeof site>[0]) => {
    const list = { site: site({ logo: null, icon: null, ...own }), description: 'Stories', paths: [] };
    const { said } = show(<ListHead {...list} title={null} path="/" />);
    return ['og:image', 'og:image:type', 'og:image:alt', 'twitter:card'].flatMap(said);
  };
  expect(sharedOf({})).toEqual([
    'https://paper.example/install/512.png',
    'image/png',
    'The Paper',
    'summary',
  ]);
  const chosen = picture({ id: '7'.repeat(32) });
  for (const own of [{ logo: chosen }, { icon: chosen }, { logo: picture(), icon: chosen }]) {
    const [image, , , card] = sharedOf(own);
    expect([image, card]).toEqual([expect.stringContaining(`/media/${chosen.id}/`), 'summary']);
  }
  const line = picture({ width: 1200, height: 200, widths: [320, 640, 1200] });
  expect(sharedOf({ logo: line })).toEqual(sharedOf({})); // networks refuse it
});

it('tells of a person on the first page of their stories alone', () => {
  const profile = {
    path: '/by/asha-rao',
    name: 'Asha Rao',
    title: '',
    bio: '',
    picture: picture(),
    links: [],
  };
  const first = show(<PersonHead site={site()} profile={profile} stories={[]} before={null} />);
  expect(first.said('og:type')).toEqual(['profile']);
  expect(typesIn(first.html)).toContain('ProfilePage');
  const further = show(<PersonHead site={site()} profile={profile} stories={[]} before="x" />);
  expect(typesIn(further.html)).not.toContain('ProfilePage');
  expect(further.html).toContain('<link rel="canonical" href="https://paper.example/by/asha-rao?before=x"/>');
});

it('tells of a slide whose picture it is, and that the story is the page to find', () => {
  const shown = story({ slides: [picture(), picture({ id: '2'.repeat(32) })] });
  const { said, html } = show(<SlideHead site={site()} story={shown} picture={picture()} number={2} />);
  expect(said('og:url')).toEqual(['https://paper.example/2024/03/29/ferries-stop/slides/2']);
  expect(said('og:type')).toEqual(['article']);
  expect(said('og:image')).toEqual([cardAt('slide-2')]);
  expect(graphOf(html)[0]).toMatchObject({
    '@type': 'ImageObject',
    creditText: 'Ink: A. Rao',
    isPartOf: { url: 'https://paper.example/2024/03/29/ferries-stop' },
  });
});
