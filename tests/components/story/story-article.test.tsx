import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Byline } from '#domain/stories/bylines';
import { StoryArticle } from '#components/story/story-article';
import { MINUTE, picture, PUBLISHED, reporter, site, story } from '../stories.ts';

const show = (...parts: Parameters<typeof story>) =>
  renderToStaticMarkup(<StoryArticle site={site()} story={story(...parts)} next={[]} />);

it('says when a story was first published, in the newsroom’s time with its name', () => {
  expect(show()).toContain(
    'Published <time dateTime="2024-03-29T03:30:00.000Z">29 March 2024, 09:00</time> India Time',
  );
  expect(show()).not.toContain('Updated');
});

it('says when a story was updated: the hour on the same day, else the day too', () => {
  expect(show({ updatedAt: PUBLISHED + 90 * MINUTE })).toContain('>10:30</time>');
  expect(show({ updatedAt: PUBLISHED + 24 * 60 * MINUTE })).toContain('>30 March 2024, 09:00</time>');
});

it('names everyone who wrote it', () => {
  const words = (bylines: Byline[]) => show({ bylines }).replace(/<[^>]+>/g, '');
  expect(words(['Anna', 'Ravi', 'Li'].map(reporter))).toContain('By Anna, Ravi and Li');
  expect(
    words([
      { name: 'Dina Omar', role: 'translation' },
      { name: 'Chen Li', role: 'photographs' },
      reporter('Asha Rao'),
      reporter('Bilal Khan'),
    ]),
  ).toContain('By Asha Rao and Bilal Khan · Photographs by Chen Li · Translated by Dina Omar');
  expect(words([{ name: 'Dina Omar', role: 'translation' }])).toContain('Translated by Dina Omar');
  expect(show({ bylines: [] })).not.toContain('By ');
});

it('has one headline of the first order, and no style or script of its own', () => {
  const html = show({ slides: [picture(), picture()] });
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toMatch(/ style=|<script| on[a-z]+=/);
});

it('offers what needs script only once script is there', () => {
  const buttons = show().match(/<button[^>]*>/g) ?? [];
  expect(buttons).toHaveLength(3);
  for (const button of buttons) expect(button).toContain('hidden');
});

const one = picture({ id: '1'.repeat(32), caption: 'First' });
const two = picture({ id: '2'.repeat(32), caption: 'Second' });
/** The captions and the text in the order in which a reader meets them. */
const orderOf = (html: string) => html.match(/First|Second|The boats stay tied/g);

it('opens with the lead picture, and the slides follow the text', () => {
  const html = show({ leadPicture: one, slides: [two] });
  expect(orderOf(html)).toEqual(['First', 'The boats stay tied', 'Second']);
  expect(html.match(/loading="eager"/g)).toHaveLength(1);
  expect(orderOf(show({ leadPicture: one }))).toEqual(['First', 'The boats stay tied']);
});

it('shows a lead picture that is the first slide too once, among the slides', () => {
  expect(orderOf(show({ leadPicture: one, slides: [one, two] }))).toEqual([
    'First',
    'Second',
    'The boats stay tied',
  ]);
});
