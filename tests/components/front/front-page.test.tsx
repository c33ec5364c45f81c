import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FrontPage } from '#components/front/front-page';
import { ReaderPage } from '#components/reader/reader-page';
import type { ComposedFront, Placed } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';
import { picture, site, story } from '../stories.ts';

const section = { id: 'news', slug: 'news', name: 'News of the day', form: 'news' as const };
const depth = { id: 'in-depth', slug: 'in-depth', name: 'In depth', form: 'features' as const };
const opinion = { id: 'opinion', slug: 'opinion', name: 'Opinion', form: 'features' as const };
const card = (headline: string) => story({ id: headline, headline, path: `/2024/03/29/${headline}` });
const placed = (...headlines: string[]): Placed<StoryCard>[] =>
  headlines.map((one) => ({ story: card(one), by: 'rule' }));
const news = (...headlines: string[]): ComposedFront<StoryCard> => ({
  lead: [],
  news: { section, day: '2024-03-29', stories: placed(...headlines), earlier: [] },
  others: [],
});
const show = (front: ComposedFront<StoryCard>) =>
  renderToStaticMarkup(<FrontPage site={site()} front={front} />);
const headlinesOf = (html: string) =>
  [...html.matchAll(/<h[23][^>]*><a[^>]*>([^<]+)/g)].map((match) => match[1]);

it('shows every story of the day once, in the order of the clock', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const html = show(news(...all));
  expect(headlinesOf(html)).toEqual(all);
});

it('opens with the lead’s picture, which a screen reader need not hear again', () => {
  const lead = { ...card('lead'), picture: picture() };
  const front = news();
  front.news?.stories.push({ story: lead, by: 'rule' });
  const html = show(front);
  expect(html).toContain('fetchPriority="high"');
  expect(html).toContain('alt=""');
});

it('says so when nothing is published yet', () => {
  const html = show({ lead: [], news: null, others: [] });
  expect(html).toContain('Nothing is published yet');
});

it('stands below one nameplate, which is the heading of the page', () => {
  const front = renderToStaticMarkup(
    <ReaderPage site={site()} path="/">
      <FrontPage site={site()} front={news('a')} />
    </ReaderPage>,
  );
  expect(front.match(/<h1/g)).toHaveLength(1);
  expect(front).toContain('data-word="Paper"><span class="wordmark-letters">Paper</span>');
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

it('opens with what somebody put first, and has the news of the day beside it', () => {
  const html = show({ ...news('b', 'c'), lead: placed('a', 'second') });
  expect(headlinesOf(html)).toEqual(['a', 'second', 'b', 'c']);
  expect(html.indexOf('Top stories')).toBeLessThan(html.indexOf('News of the day'));
});

it('gives the first section of features a band of its own, and every further section a plain one', () => {
  const html = show({
    ...news('a'),
    others: [
      { section: depth, stories: placed('f0', 'f1', 'f2') },
      { section: opinion, stories: placed('o') },
    ],
  });
  expect(html.match(/class="in-depth"/g)).toHaveLength(1);
  expect(html.match(/front-band/g)).toHaveLength(1);
  expect(headlinesOf(html)).toEqual(['a', 'f0', 'f1', 'f2', 'o']);
  expect(html).toContain('href="/opinion"');
});

it('says the day, not the hour, of stories from the days before that stand beside the lead', () => {
  const front = news('a', 'b');
  const old = { ...card('old'), firstPublishedAt: Date.UTC(2024, 2, 28) };
  front.news?.earlier.push({ story: old, by: 'rule' });
  const html = show(front);
  expect(headlinesOf(html)).toEqual(['a', 'b', 'old']);
  expect(html).toContain('28 March');
  expect(html).not.toContain('>Earlier<');
});

it('shows what is read most after the first band, and nothing of it while nobody has read anything', () => {
  const front = {
    ...news('a'),
    others: [
      { section: depth, stories: placed('f') },
      { section: opinion, stories: placed('o') },
    ],
  };
  const counted = (day: StoryCard[], week: StoryCard[]) =>
    renderToStaticMarkup(<FrontPage site={site()} front={front} mostRead={{ day, week }} />);
  const six = ['1', '2', '3', '4', '5', '6'].map(card);
  const html = counted(six, []);
  expect(html.indexOf('>In depth<')).toBeLessThan(html.indexOf('>Most read<'));
  expect(html.indexOf('>Most read<')).toBeLessThan(html.indexOf('>Opinion<'));
  expect(html).toContain('In 24 hours');
  expect(html).not.toContain('In seven days');
  expect(html).not.toContain('/2024/03/29/6"');
  expect(counted([], [])).not.toContain('Most read');
});

it('says the day of a story from another day that stands among the day’s', () => {
  const front = news('a');
  front.news?.stories.push({ story: { ...card('old'), firstPublishedAt: Date.UTC(2024, 2, 1) }, by: 'hand' });
  expect(show(front)).toContain('1 March');
});
