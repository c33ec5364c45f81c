import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FrontPage, type News } from '#components/front/front-page';
import { ReaderPage } from '#components/reader/reader-page';
import { picture, site, story } from '../stories.ts';

const section = { id: 'news', slug: 'news', name: 'News of the day' };
const card = (headline: string) => story({ id: headline, headline, path: `/2024/03/29/${headline}` });
const news = (...headlines: string[]): News => ({
  section,
  day: '2024-03-29',
  isToday: true,
  stories: headlines.map(card),
  earlier: [],
});
const headlinesOf = (html: string) =>
  [...html.matchAll(/<h3[^>]*><a[^>]*>([^<]+)/g)].map((match) => match[1]);

it('shows every story of the day once, in the order of the clock', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const html = renderToStaticMarkup(<FrontPage site={site()} news={news(...all)} features={null} />);
  expect(headlinesOf(html)).toEqual(all);
});

it('opens with the lead’s picture, which a screen reader need not hear again', () => {
  const lead = { ...card('lead'), picture: picture() };
  const html = renderToStaticMarkup(
    <FrontPage site={site()} news={{ ...news(), stories: [lead] }} features={null} />,
  );
  expect(html).toContain('fetchPriority="high"');
  expect(html).toContain('alt=""');
});

it('says so when nothing is published yet', () => {
  const html = renderToStaticMarkup(<FrontPage site={site()} news={null} features={null} />);
  expect(html).toContain('Nothing is published yet');
});

it('stands below one nameplate, which is the heading of the page', () => {
  const front = renderToStaticMarkup(
    <ReaderPage site={site()} path="/">
      <FrontPage site={site()} news={news('a')} features={null} />
    </ReaderPage>,
  );
  expect(front.match(/<h1/g)).toHaveLength(1);
  expect(front).toContain('The<span class="text-accent"> Paper</span>');
  expect(front).toContain('<a class="section-link" href="/" aria-current="page">Front</a>');
});

it('shows the notice of the paper over every page', () => {
  const html = renderToStaticMarkup(
    <ReaderPage site={site({ notice: 'Demo content: written to show the paper.' })} path="/news">
      nothing
    </ReaderPage>,
  );
  expect(html).toContain('Demo content: written to show the paper.');
});
