import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CorrectionList } from '#components/story/correction-list';
import { StoryArticle } from '#components/story/story-article';
import { StoryChanges } from '#components/story/changes/story-changes';
import { WithdrawnNotice } from '#components/story/withdrawn-notice';
import { compareWritten } from '#domain/stories/compare/written';
import { emptyContent } from '#domain/stories/content';
import type { Correction, WithdrawalNotice } from '#domain/stories/reading';
import { newsArticleOf } from '../../../components/story/news-article.ts';
import { bodyOf, MINUTE, PUBLISHED, site, story } from '../stories.ts';

const correction = (parts: Partial<Correction> = {}): Correction => ({
  id: 'c'.repeat(32),
  kind: 'correction',
  place: 'top',
  words: 'Four, not forty.\n\nSorry <b>.',
  publishedAt: PUBLISHED + 60 * MINUTE,
  ...parts,
});

const show = (...parts: Parameters<typeof story>) =>
  renderToStaticMarkup(<StoryArticle site={site()} story={story(...parts)} next={[]} />);

it('shows a note over the text or under it, with its day, as plain text', () => {
  const top = show({ corrections: [correction()] });
  expect(top.indexOf('Four, not forty.')).toBeLessThan(top.indexOf('The boats stay tied.'));
  expect(top).toMatch(/>Correction<\/b> <time dateTime="2024-03-29T04:30:00.000Z">29 March 2024<\/time>/);
  expect(top).toContain('<p>Four, not forty.</p><p>Sorry &lt;b&gt;.</p>');
  const bottom = show({ corrections: [correction({ place: 'bottom', kind: 'clarification' })] });
  expect(bottom.indexOf('Four, not forty.')).toBeGreaterThan(bottom.indexOf('The boats stay tied.'));
  expect(bottom).toContain('>Clarification</b>');
  expect(top + bottom).not.toMatch(/ style=|<script/);
});

it('tells search engines of each note, and that the page changed with it', () => {
  const told = newsArticleOf(story({ corrections: [correction()] }), site());
  expect(told).toMatchObject({
    dateModified: '2024-03-29T04:30:00.000Z',
    correction: [
      {
        '@type': 'CorrectionComment',
        text: 'Four, not forty.\n\nSorry <b>.',
        datePublished: '2024-03-29T04:30:00.000Z',
      },
    ],
  });
  expect(newsArticleOf(story(), site())).not.toHaveProperty('correction');
});

it('links to what changed at the foot only where it is told to', () => {
  const html = renderToStaticMarkup(
    <StoryArticle site={site()} story={story()} next={[]} changesPath="/2024/03/29/ferries-stop/changes" />,
  );
  expect(html).toContain('href="/2024/03/29/ferries-stop/changes"');
  expect(show()).not.toContain('/changes');
});

it('lists a correction with its day, its words and the way to the note in its story', () => {
  const listed = { ...correction(), story: { path: '/2024/03/29/ferries-stop', headline: 'Ferries stop' } };
  const html = renderToStaticMarkup(<CorrectionList corrections={[listed]} clock={site()} />);
  expect(html).toContain('href="/2024/03/29/ferries-stop#note-cccccccc"');
  expect(html).toContain('Friday 29 March 2024');
  expect(show({ corrections: [listed] })).toContain('id="note-cccccccc"');
});

const gone = (notice: WithdrawalNotice | null) =>
  renderToStaticMarkup(<WithdrawnNotice withdrawnAt={PUBLISHED} notice={notice} clock={site()} />);

it('says the notice of a withdrawal in place of the standard words', () => {
  expect(gone(null)).toContain('The newsroom withdrew it on');
  expect(gone({ kind: 'kill', words: '' })).toContain('The newsroom withdrew it on');
  const killed = gone({ kind: 'kill', words: 'It was <wrong>.' });
  expect(killed).toContain('<p>It was &lt;wrong&gt;.</p>');
  expect(killed).not.toContain('The newsroom withdrew it on');
});

it('says of a legal withdrawal nothing but its notice', () => {
  const words = (html: string) =>
    html
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  expect(words(gone({ kind: 'legal', words: '' }))).toBe('This page is no longer available Go to the front');
  expect(words(gone({ kind: 'legal', words: 'By order.' }))).toBe(
    'This page is no longer available By order. Go to the front',
  );
});

it('shows what went and what came in words that are read aloud too, and never a number of the database', () => {
  const text = (words: string, storyId: string) => ({
    ...emptyContent('news'),
    body: {
      ...bodyOf(words),
      content: [...bodyOf(words).content, { type: 'relatedStory' as const, attrs: { storyId } }],
    },
    slides: [{ mediaId: storyId, alt: 'A ridge', caption: '', credit: '' }],
    slugline: '',
    urlSlug: '',
  });
  const changes = compareWritten(
    text('It holds forty.', '1'.repeat(32)),
    text('It holds four.', '2'.repeat(32)),
  );
  const html = renderToStaticMarkup(
    <StoryChanges
      site={site()}
      history={{
        path: '/2024/03/29/ferries-stop',
        headline: 'Ferries stop',
        section: { id: 'news', slug: 'news', name: 'News' },
        items: [
          { kind: 'updated', at: PUBLISHED + MINUTE, changes },
          { kind: 'published', at: PUBLISHED },
        ],
        isCut: false,
        pictures: {},
        names: {},
      }}
    />,
  );
  expect(html).toContain('<del>forty</del><ins>four</ins>');
  expect(html).toContain('A picture that is no longer shown.');
  expect(html).not.toMatch(/1{8}|2{8}|\/admin\/| style=|<script/);
});
