import { beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../support/audit.ts';
import { read } from '#db/client';
import { findEdition } from '#db/edition';
import { findNextTurn } from '#db/published';
import { MACHINE } from '#domain/access';
import { resolveAddress } from '#domain/front/addresses';
import {
  amendCorrection,
  correctStory,
  listDeskCorrections,
  takeBackCorrection,
} from '#domain/stories/corrections';
import { getDeskStory } from '#domain/stories/desk';
import { findPublishedStory } from '#domain/stories/published';
import { findCorrectionsOf, listCorrections } from '#domain/stories/published-corrections';
import { saveStory } from '#domain/stories/save-story';
import { updateStory } from '#domain/stories/update-story';
import type { Content } from '#domain/stories/content';
import {
  actorOf,
  bodyOf,
  DAY,
  draftStory,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const EDITOR = actorOf('editor');
const NOTE = {
  kind: 'correction',
  place: 'top',
  words: 'The dam holds 4 million litres, not 4 billion.',
} as const;

const correct = (id: string, at: number, parts: object = {}) =>
  correctStory(EDITOR, { id, ...NOTE, update: null, ...parts }, at);

async function readLive({ day, urlSlug }: { day: string; urlSlug: string }, at: number) {
  const found = await findPublishedStory(day, urlSlug, at);
  if (found?.kind !== 'live') throw new Error('not live');
  return found.story;
}

async function rewrite({ id, version }: { id: string; version: number }, content: Content, at: number) {
  return valueOf(await saveStory(MACHINE, { id, version, content, slugline: '', urlSlug: '' }, at)).version;
}

const firstNote = async (id: string, at: number) => {
  const [note] = valueOf(await listDeskCorrections(EDITOR, id, at));
  if (!note) throw new Error('no note');
  return note;
};

test('a correction alone stands on the page with its instant, and the text with its hour stays', async () => {
  const story = await runStory();
  const before = await findEdition(read());
  valueOf(await correct(story.id, MORNING + HOUR));
  const after = await findEdition(read());
  expect(after).toEqual({ number: before.number + 1, hard: before.number + 1 });
  expect(await readLive(story, MORNING + HOUR)).toMatchObject({
    updatedAt: MORNING,
    corrections: [{ ...NOTE, publishedAt: MORNING + HOUR }],
  });
  expect((await readLive(story, MORNING + HOUR - 1)).corrections).toEqual([]);
});

test('a page that is made while the clock is behind a note is true until the note', async () => {
  const { id } = await runStory();
  valueOf(await correct(id, MORNING + 30 * DAY + 500)); // by a machine whose clock is ahead of this one
  expect(await findNextTurn(read(), MORNING + 30 * DAY)).toBe(MORNING + 30 * DAY + 500);
});

test('a correction together with an update shows both at the same instant, or neither', async () => {
  const story = await runStory();
  const version = await rewrite(story, writeContent({ headline: 'Dam measured anew' }), MORNING + MINUTE);
  const old = await correct(story.id, MORNING + HOUR, { update: { version: version - 1 } });
  expect(old).toMatchObject({ failure: { code: 'changed-elsewhere' } });
  expect(await readLive(story, MORNING + HOUR)).toMatchObject({ corrections: [], updatedAt: MORNING });
  valueOf(await correct(story.id, MORNING + HOUR, { update: { version } }));
  expect(await readLive(story, MORNING + HOUR)).toMatchObject({
    headline: 'Dam measured anew',
    updatedAt: MORNING + HOUR,
    wasRevised: true,
    corrections: [NOTE],
  });
});

test('a note that was sent twice is said once, and a story has 30 at most', async () => {
  const { id } = await runStory();
  valueOf(await correct(id, MORNING));
  expect(await correct(id, MORNING + 1)).toMatchObject({ failure: { code: 'invalid' } });
  for (let number = 1; number < 30; number += 1)
    valueOf(await correct(id, MORNING, { words: `Number ${number}.` }));
  expect(await correct(id, MORNING, { words: 'One more.' })).toMatchObject({ failure: { code: 'invalid' } });
  expect(valueOf(await listDeskCorrections(EDITOR, id, MORNING)).length).toBe(30);
});

test('only editors correct, and only what readers have', async () => {
  const author = actorOf('author');
  const story = await runStory();
  const sent = { id: story.id, ...NOTE, update: null };
  expect(await correctStory(author, sent, MORNING)).toMatchObject({ failure: { code: 'not-allowed' } });
  const draft = await draftStory();
  expect(await correct(draft.id, MORNING)).toMatchObject({ failure: { code: 'invalid' } });
  await withdraw(story, MORNING + HOUR);
  expect(await correct(story.id, MORNING + HOUR)).toMatchObject({ failure: { code: 'invalid' } });
});

test('a note is amended and taken back, and the audit keeps every wording', async () => {
  const story = await runStory();
  valueOf(await correct(story.id, MORNING + 1));
  const { id, words } = await firstNote(story.id, MORNING + 1);
  const which = { storyId: story.id, id };
  const change = { ...which, seen: words, words: 'It holds 5 million litres.', place: 'bottom' } as const;
  valueOf(await amendCorrection(EDITOR, change, MORNING + HOUR));
  const [shown] = (await readLive(story, MORNING + HOUR)).corrections;
  expect(shown).toMatchObject({ words: change.words, place: 'bottom', publishedAt: MORNING + 1 });
  expect(await amendCorrection(EDITOR, change, MORNING + HOUR)).toMatchObject({
    failure: { code: 'invalid', message: expect.stringContaining('somebody else amended') },
  });
  expect(await takeBackCorrection(actorOf('author'), which, MORNING + HOUR + 1)).toMatchObject({
    failure: { code: 'not-allowed' },
  });
  valueOf(await takeBackCorrection(EDITOR, which, MORNING + 2 * HOUR));
  expect((await readLive(story, MORNING + 2 * HOUR)).corrections).toEqual([]);
  const audited = (await listAudit(story.id)).filter(({ action }) => action !== 'move-stage');
  expect(audited).toMatchObject([
    { action: 'publish-story' },
    { action: 'correct-story', details: { words: NOTE.words, kind: 'correction' } },
    { action: 'amend-correction', details: { wordsBefore: NOTE.words, words: change.words } },
    { action: 'denied' },
    { action: 'take-back-correction', details: { words: change.words } },
  ]);
});

test('the list of corrections has live stories only, the newest first, by cursor', async () => {
  const noon = MORNING + 10 * DAY;
  const stories = [await runStory({}, noon), await runStory({}, noon), await runStory({}, noon)];
  for (const [place, { id }] of stories.entries()) valueOf(await correct(id, noon + place * MINUTE));
  const [gone, kept, newest] = stories;
  if (!gone || !kept || !newest) throw new Error('no stories');
  const page = await listCorrections({ before: null, limit: 2 }, noon + HOUR);
  expect(page.corrections.map(({ story }) => story.path)).toEqual([newest.path, kept.path]);
  const rest = await listCorrections({ before: page.next, limit: 2 }, noon + HOUR);
  expect(rest.corrections[0]?.story.path).toBe(gone.path);
  await withdraw(kept, noon + 2 * HOUR);
  const later = await listCorrections({ before: null, limit: 2 }, noon + 2 * HOUR);
  expect(later.corrections.map(({ story }) => story.path)).toEqual([newest.path, gone.path]);
  const address = async (query: string, at = noon + 2 * HOUR) =>
    (await resolveAddress('/corrections', new URLSearchParams(query), at)).kind;
  expect(await address('')).toBe('page');
  expect(await address(`before=${page.next}`)).toBe('page'); // its neighbour is gone, the place stays
  expect(await address(`before=1-${'0'.repeat(32)}`)).toBe('missing');
  expect(await findCorrectionsOf([newest], noon)).toEqual(new Map());
});

test('an update without another word changes nothing for readers and ends what is waiting', async () => {
  const content = writeContent();
  const story = await runStory(content);
  const noted: Content = {
    ...content,
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'The ferry stopped at noon.',
              marks: [{ type: 'note', attrs: { thread: 'a'.repeat(32) } }],
            },
          ],
        },
      ],
    },
  };
  const version = await rewrite(story, noted, MORNING + MINUTE);
  expect(valueOf(await getDeskStory(EDITOR, story.id, MORNING + MINUTE)).state).toBe('changed');
  const before = await findEdition(read());
  valueOf(await updateStory(EDITOR, { id: story.id, version }, MORNING + HOUR));
  expect(await findEdition(read())).toEqual(before);
  expect(await readLive(story, MORNING + HOUR)).toMatchObject({ updatedAt: MORNING, wasRevised: false });
  expect(valueOf(await getDeskStory(EDITOR, story.id, MORNING + HOUR)).state).toBe('live');
  const next = await rewrite(
    { id: story.id, version },
    { ...noted, body: bodyOf('At one.') },
    MORNING + HOUR,
  );
  valueOf(await updateStory(EDITOR, { id: story.id, version: next }, MORNING + 2 * HOUR));
  expect(await readLive(story, MORNING + 2 * HOUR)).toMatchObject({ updatedAt: MORNING + 2 * HOUR });
});
