import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { ALL_ENTRIES, listLiveEntries } from '#db/find/entries';
import { inHeadline } from '#db/find/headline-words';
import { type FoundBy, listFound } from '#db/find/text';
import { CANDIDATES, PER_PAGE } from '#domain/search/question';
import { addPicture, bodyOf, DAY, MORNING, openNewsroom, runStory } from '../../support/newsroom.ts';
import { ask } from './searching.ts';

beforeAll(openNewsroom);

test('a story is found by its headline, standfirst, kicker, text, byline, topic and caption words', async () => {
  await runStory({
    headline: 'Monsoon breaks early',
    kicker: 'Meteorology',
    standfirst: 'Kharif sowing begins.',
    bylines: [{ name: 'Lakshmi Venkataraman', role: 'reporting' }],
    topics: ['Agronomy'],
    body: bodyOf('Reservoirs brimmed by Thursday.'),
  });
  for (const word of ['monsoon', 'meteorology', 'kharif', 'reservoirs', 'venkataraman', 'agronomy'])
    expect((await ask(word)).headlines, word).toEqual(['Monsoon breaks early']);
});

test('all words must be there, the last may be a beginning', async () => {
  await runStory({ headline: 'Tunnel opens at Zojila' });
  await runStory({ headline: 'Tunnel floods in Rohtang' });
  expect((await ask('tunnel zojila')).headlines).toEqual(['Tunnel opens at Zojila']);
  expect((await ask('tunnel zoj')).headlines).toEqual(['Tunnel opens at Zojila']);
  expect((await ask('zoj tunnel', { as: 'typed' })).headlines).toEqual([]);
});

test('a phrase in quotes stands together, and what has a hyphen before it is left out', async () => {
  await runStory({ headline: 'Saffron growers strike', body: bodyOf('Pampore growers wait.') });
  await runStory({ headline: 'Growers of saffron rest' });
  expect((await ask('"saffron growers"')).headlines).toEqual(['Saffron growers strike']);
  expect((await ask('saffron -pampore')).headlines).toEqual(['Growers of saffron rest']);
  expect((await ask('saffron -"growers of"')).headlines).toEqual(['Saffron growers strike']);
});

test('case, accents and other spellings of one letter make no difference', async () => {
  await runStory({
    headline: 'Café owners of São Tomé',
    body: bodyOf('Ёлка, район, Ἀθήνα, أحمد, हिन्दी, 中国人民'),
  });
  for (const typed of [
    'cafe',
    'CAFÉ',
    'sao tome',
    'елка',
    'РАЙОН',
    'αθηνα',
    'احمد',
    'हिन्दी',
    '中国',
    '国人',
    '人民',
  ])
    expect((await ask(typed)).headlines, typed).toEqual(['Café owners of São Tomé']);
});

test('the headline counts more than the text, and of equals the newer comes first', async () => {
  const older = MORNING - 300 * DAY;
  await runStory({ headline: 'Quince in the text', body: bodyOf('A rare walnutwood chest.') }, MORNING - DAY);
  await runStory({ headline: 'Old walnutwood fair' }, older);
  await runStory({ headline: 'New walnutwood fair' }, older + DAY);
  expect((await ask('walnutwood')).headlines).toEqual([
    'New walnutwood fair',
    'Old walnutwood fair',
    'Quince in the text',
  ]);
  expect((await ask('walnutwood', { order: 'newest' })).headlines[0]).toBe('Quince in the text');
});

test('section, topic, person and days narrow what is found, and alone they ask too', async () => {
  const early = MORNING - 40 * DAY;
  const one = { topics: ['Jute mills'], bylines: [{ name: 'Binod Chhetri', role: 'reporting' as const }] };
  await runStory({ headline: 'Jutefield one', sectionId: 'in-depth', ...one }, early);
  await runStory({ headline: 'Jutefield two', topics: ['Jute prices'] }, MORNING - DAY);
  const both = ['Jutefield two', 'Jutefield one'];
  expect((await ask('jutefield', { order: 'newest' })).headlines).toEqual(both);
  expect((await ask('jutefield', { section: 'in-depth' })).headlines).toEqual(['Jutefield one']);
  expect((await ask('jutefield', { topic: 'Jute mills' })).headlines).toEqual(['Jutefield one']);
  expect((await ask('jutefield', { person: 'Binod Chhetri' })).headlines).toEqual(['Jutefield one']);
  expect((await ask('jutefield', { from: '2026-11-01' })).headlines).toEqual(['Jutefield two']);
  expect((await ask('jutefield', { to: '2026-11-01' })).headlines).toEqual(['Jutefield one']);
  expect((await ask('', { topic: 'jute-mills' })).headlines).toEqual(['Jutefield one']);
  expect((await ask('', { from: '2026-09-30', to: '2026-09-30' })).headlines).toEqual(['Jutefield one']);
  expect(await ask('jutefield', { topic: 'Nobody wrote on this' })).toMatchObject({
    unknown: ['topic'],
    total: 0,
  });
});

test('words that are found are marked in the headline and in an excerpt, and nothing else is', async () => {
  await runStory({
    headline: 'Salt <b>pans</b> of Kutchwater',
    body: bodyOf(
      'Far from it. '.repeat(60),
      'Here the agariyas rake the salt in March.',
      'And so on. '.repeat(60),
    ),
  });
  const { stories } = await ask('agariyas kutchwater');
  const [found] = stories;
  expect(found?.headline).toEqual([
    { text: 'Salt <b>pans</b> of ', isFound: false },
    { text: 'Kutchwater', isFound: true },
  ]);
  expect(found?.excerpt.filter(({ isFound }) => isFound)).toEqual([{ text: 'agariyas', isFound: true }]);
  expect(found?.excerpt.map(({ text }) => text).join('').length).toBeLessThan(260);
});

test('a word that stands under a picture only is shown where it stands', async () => {
  const mediaId = await addPicture();
  const slide = { mediaId, alt: 'A river', caption: 'The Beasbank at low water.', credit: '' };
  await runStory({ headline: 'A quiet court', slides: [slide] });
  const [found] = (await ask('beasbank')).stories;
  expect(found?.excerpt.filter(({ isFound }) => isFound)).toEqual([{ text: 'Beasbank', isFound: true }]);
});

test('where no story has a word, the nearest that stories have is shown, and said', async () => {
  await runStory({ headline: 'Brahmaputra rises' });
  expect(await ask('bramhaputra')).toMatchObject({
    corrected: 'brahmaputra',
    headlines: ['Brahmaputra rises'],
  });
  expect(await ask('bramhaputra rises')).toMatchObject({ corrected: 'brahmaputra rises' });
  expect(await ask('bramhaputra', { as: 'typed' })).toMatchObject({ corrected: null, total: 0 });
  expect(await ask('xqzwvkj')).toMatchObject({ corrected: null, total: 0 });
});

test('where few have a word that is near one that many have, that one is offered', async () => {
  for (let count = 0; count < 12; count++) await runStory({ headline: `Parliament sits ${count}` });
  await runStory({ headline: 'Parliment, a misprint' });
  expect(await ask('parliment')).toMatchObject({ corrected: null, meant: 'parliament', total: 1 });
});

test('pages go through what was found, and one behind the last is the last', async () => {
  for (let count = 0; count < PER_PAGE + 5; count++) await runStory({ headline: `Lanternfish ${count}` });
  const first = await ask('lanternfish');
  const second = await ask('lanternfish', { page: '2' });
  expect(first).toMatchObject({ total: PER_PAGE + 5, pages: 2, isMore: false });
  expect(new Set([...first.headlines, ...second.headlines]).size).toBe(PER_PAGE + 5);
  const last = String(CANDIDATES / PER_PAGE);
  expect((await ask('lanternfish', { page: last })).headlines).toEqual(second.headlines);
});

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '*',
        '(',
        ')',
        'NEAR',
        'AND',
        'OR',
        'NOT',
        '-',
        '\0',
        ':',
        '^',
        '+',
        "'",
        '&',
        '|',
        '!',
        '<->',
        'ferry',
        ' ',
        '\\',
        '中',
        '{',
        '}',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
  fc.constant('ferry '.repeat(1700)),
  fc.constant('"'.repeat(10_000)),
);

test('nothing that can be typed is an error', { timeout: 60_000 }, async () => {
  await runStory();
  await fc.assert(
    fc.asyncProperty(strange, async (typed) => {
      const { total } = await ask(typed, { from: typed, topic: typed });
      expect(total).toBeGreaterThanOrEqual(0);
      expect((await ask(typed)).total).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 150 },
  );
});

test('of headlines alone those are found that have the words, and nowhere what is not wanted', async () => {
  const holds = await runStory({ headline: 'Weirs hold', body: bodyOf('Nothing leaks.') });
  await runStory({ headline: 'Weirs break', body: bodyOf('Everything leaks, says a hydrologist.') });
  await runStory({ headline: 'Dams hold', body: bodyOf('So do the weirs.') });
  const by = { wanted: [{ anyOf: [['weirs']] }], unwanted: [{ anyOf: [['hydrologist']] }], marks: [] };
  const find = (asked: FoundBy['by']) => listFound(read(), { by: asked, ...ALL_ENTRIES, limit: 10 });
  expect(await find(by)).toHaveLength(2);
  const [first, ...others] = await listLiveEntries(read(), await find(inHeadline(by)), MORNING);
  expect([first?.storyId, others]).toEqual([holds.id, []]);
});
