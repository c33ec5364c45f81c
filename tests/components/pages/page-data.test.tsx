import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Footer } from '#components/reader/footer';
import type { PublicPage } from '#domain/pages/public-pages';
import { PageArticle } from '../../../components/pages/page-article.tsx';
import { pageDataOf } from '../../../components/pages/page-data.ts';
import { publisherOf } from '../../../components/reader/publisher.ts';
import { bodyOf, picture, PUBLISHED, site } from '../stories.ts';

const page = (parts: Partial<PublicPage> = {}): PublicPage => ({
  slug: 'about-us',
  title: 'About us',
  purpose: 'about',
  standfirst: 'Who we are.',
  body: bodyOf('We write.'),
  references: { pictures: {}, files: {}, stories: {} },
  changedAt: PUBLISHED,
  picture: null,
  ...parts,
});

const PAGES = [
  { slug: 'about-us', title: 'About us', purpose: 'about' as const },
  { slug: 'rules', title: 'Our rules', purpose: 'ethics' as const },
  { slug: 'mistakes', title: 'Mistakes', purpose: 'corrections' as const },
  { slug: 'write', title: 'Write to us', purpose: 'contact' as const },
];

it('tells search engines what a page is, since when it stands and who publishes it', () => {
  expect(pageDataOf(page({ picture: picture() }), site({ pages: PAGES }))).toMatchObject({
    '@type': 'AboutPage',
    url: 'https://paper.example/about-us',
    name: 'About us',
    dateModified: '2024-03-29T03:30:00.000Z',
    primaryImageOfPage: { url: `https://paper.example/media/${'a'.repeat(32)}/3/1280.jpg` },
    publisher: { '@id': 'https://paper.example/#publisher' },
    mainEntity: { '@id': 'https://paper.example/#publisher' },
  });
  expect(pageDataOf(page({ purpose: 'contact' }), site())).toMatchObject({ '@type': 'ContactPage' });
  expect(pageDataOf(page({ purpose: '' }), site())).toMatchObject({ '@type': 'WebPage' });
});

it('tells where the paper says by which rules it works, and where else it speaks', () => {
  const elsewhere = ['https://elsewhere.example/paper'];
  expect(publisherOf(site({ pages: PAGES, elsewhere, logo: picture() }))).toMatchObject({
    '@type': 'NewsMediaOrganization',
    '@id': 'https://paper.example/#publisher',
    name: 'The Paper',
    logo: { '@type': 'ImageObject', url: `https://paper.example/media/${'a'.repeat(32)}/3/640.jpg` },
    ethicsPolicy: 'https://paper.example/rules',
    publishingPrinciples: 'https://paper.example/rules',
    correctionsPolicy: 'https://paper.example/mistakes',
    contactPoint: { '@type': 'ContactPoint', url: 'https://paper.example/write' },
    sameAs: elsewhere,
  });
  const bare = publisherOf(site());
  expect(bare).toMatchObject({ logo: { url: 'https://paper.example/install/512.png' } });
  for (const name of ['ethicsPolicy', 'correctionsPolicy', 'contactPoint', 'sameAs'])
    expect(bare).not.toHaveProperty(name);
});

it('leads to the pages from the foot, in their order, before the corrections', () => {
  const html = renderToStaticMarkup(<Footer site={site({ pages: PAGES })} />);
  const links = [...html.matchAll(/class="foot-link" href="([^"]+)"/g)].map(([, href]) => href);
  const from = links.indexOf('/about-us');
  expect(links.slice(from, from + 5)).toEqual(['/about-us', '/rules', '/mistakes', '/write', '/corrections']);
});

it('says on which day a page last changed, by the newsroom’s clock', () => {
  const late = Date.UTC(2024, 2, 29, 20, 0); // the 30th in Kolkata
  const html = renderToStaticMarkup(<PageArticle site={site()} page={page({ changedAt: late })} />);
  expect(html).toContain('Last changed on <time dateTime="2024-03-29T20:00:00.000Z">30 March 2024</time>');
  expect(html).toContain('<h1');
  expect(html).toContain('We write.');
});
