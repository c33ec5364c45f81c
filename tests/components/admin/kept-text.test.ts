import { describe, expect, test } from 'vitest';
import { emptyContent } from '#domain/stories/content';
import { findOffers, findSaved } from '../../../components/admin/editor/kept-offers.ts';
import {
  forgetText,
  keepText,
  keyOf,
  type KeptText,
  listKept,
  moveText,
} from '../../../components/admin/editor/kept-text.ts';
import { linesOf } from '../../../components/admin/editor/plain-lines.ts';
import { storage } from '../../support/browser-storage.ts';
import { bodyOf } from '../../support/newsroom.ts';

const [ID, OTHER] = ['a'.repeat(32), 'b'.repeat(32)];
const content = { ...emptyContent('news'), headline: 'The ferry', body: bodyOf('It stopped.') };
const draft = { content, slugline: '', urlSlug: '' };
const kept: KeptText = { storyId: ID, version: 3, draft, pictures: [], at: 7 };
const place = (session: string, storyId = ID) => keyOf({ accountId: 'asha', storyId, session });
const nobody = new Set<string>();

describe('what this browser keeps', () => {
  test('is found again by the same person and nobody else', () => {
    const disk = storage();
    expect(keepText(disk, place('tab-1'), kept)).toBe(true);
    expect(listKept(disk, 'asha')).toMatchObject([{ text: kept, isWhole: true }]);
    expect(listKept(disk, 'ben')).toEqual([]);
  });

  test('of a version before roles names who reported', () => {
    const disk = storage();
    const old = {
      ...content,
      bylines: ['Asha Rao', 'Chen Li'],
      leadPicture: undefined,
      socialPicture: undefined,
      related: undefined,
    };
    disk.setItem(place('tab-1'), JSON.stringify({ ...kept, draft: { ...draft, content: old } }));
    const [found] = listKept(disk, 'asha');
    expect(found?.text?.draft.content).toEqual({
      ...content,
      bylines: ['Asha Rao', 'Chen Li'].map((name) => ({ name, role: 'reporting' })),
    });
  });

  test('a full disk is noticed', () => expect(keepText(storage(100), place('tab-1'), kept)).toBe(false));

  test('of two tabs with one story neither erases what the other keeps, and both are found', () => {
    const disk = storage();
    keepText(disk, place('tab-1'), kept);
    forgetText(disk, place('tab-2')); // the second is unchanged
    keepText(disk, place('tab-3'), { ...kept, at: 9 });
    const offers = findOffers(listKept(disk, 'asha'), { storyId: ID, version: 3, draft: other }, nobody);
    expect(offers.map(({ text }) => text?.at)).toEqual([9, 7]);
  });

  test('what an editor keeps that is still open elsewhere is not offered, and never forgotten', () => {
    const disk = storage();
    keepText(disk, place('tab-1'), kept);
    const [all, open] = [listKept(disk, 'asha'), new Set([place('tab-1')])];
    expect(findOffers(all, { storyId: ID, version: 3, draft: other }, open)).toEqual([]);
    expect(findSaved(all, { storyId: ID, version: 4, draft }, open)).toEqual([]);
  });

  test('what the server has by now, word for word, may go', () => {
    const disk = storage();
    keepText(disk, place('tab-1'), kept);
    const opened = { storyId: ID, version: 4, draft };
    expect(findSaved(listKept(disk, 'asha'), opened, nobody)).toHaveLength(1);
    expect(findOffers(listKept(disk, 'asha'), opened, nobody)).toEqual([]);
  });

  test('a new story is offered every text that never reached the server, and none of other stories', () => {
    const disk = storage();
    keepText(disk, place('tab-1', OTHER), { ...kept, storyId: OTHER, version: null, at: 8 });
    keepText(disk, place('tab-2', 'c'.repeat(32)), { ...kept, version: null, at: 9 });
    keepText(disk, place('tab-3'), { ...kept, at: 10 });
    const offers = findOffers(
      listKept(disk, 'asha'),
      { storyId: 'd'.repeat(32), version: null, draft },
      nobody,
    );
    expect(offers.map(({ text }) => text?.at)).toEqual([9, 8]);
  });

  test('a text that is taken up moves, also where there is no room for it twice', () => {
    const length = JSON.stringify(kept).length;
    for (const room of [length * 3, length + 10]) {
      const disk = storage(room);
      keepText(disk, place('tab-1'), kept);
      const [from = null] = listKept(disk, 'asha');
      expect(moveText(disk, from, { key: place('tab-2'), text: kept })).toBe(true);
      expect(listKept(disk, 'asha').map(({ key }) => key)).toEqual([place('tab-2')]);
    }
  });

  test('and stays where it was when it cannot be kept in its new place', () => {
    const disk = storage(JSON.stringify(kept).length);
    keepText(disk, place('tab-1'), kept);
    const [from = null] = listKept(disk, 'asha');
    const longer = { ...kept, draft: { ...draft, slugline: 'longer' } };
    expect(moveText(disk, from, { key: place('tab-2'), text: longer })).toBe(false);
    expect(listKept(disk, 'asha')).toMatchObject([{ key: place('tab-1'), text: kept }]);
  });
});

const other = { ...draft, slugline: 'other' };

/** What lies there, as it is read. */
function read(stored: string, key = place('tab-1')) {
  const disk = storage();
  disk.setItem(key, stored);
  const [found] = listKept(disk, 'asha');
  if (!found) throw new Error('Nothing was found.');
  return found;
}

describe('nothing that is kept is dropped because it cannot be read', () => {
  test('a text that the program kept before each editor had a place of its own is found whole', () => {
    expect(read(JSON.stringify(kept), `stringer:text:asha:${ID}`)).toMatchObject({
      text: kept,
      isWhole: true,
    });
  });

  test('a text over every limit is whole', () => {
    const body = bodyOf('word '.repeat(400_000));
    const long = { ...kept, draft: { ...draft, content: { ...content, headline: 'x'.repeat(500), body } } };
    expect(read(JSON.stringify(long))).toMatchObject({ text: long, isWhole: true });
  });

  test('what another version of the program added is not read past: the rest is offered, and all words', () => {
    const more = { ...draft, content: { ...content, pullQuote: 'Nobody told us.' } };
    const found = read(JSON.stringify({ ...kept, draft: more }));
    expect(found).toMatchObject({ isWhole: false, text: kept });
    expect(linesOf(JSON.parse(found.stored))).toContain('Nobody told us.');
  });

  test('a block that this version does not know becomes paragraphs of its words, the others stay as they are', () => {
    const heading = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Upstream' }] };
    const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const table = { type: 'table', content: [{ type: 'row', content: [words('Monday'), words('4 m')] }] };
    const underlined = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The ', marks: [{ type: 'underline' }] },
        { type: 'text', text: 'river' },
      ],
    };
    const body = { type: 'doc', content: [heading, table, underlined] };
    const found = read(JSON.stringify({ ...kept, draft: { ...draft, content: { ...content, body } } }));
    expect(found.isWhole).toBe(false);
    expect(found.text?.draft.content.body.content).toEqual([
      heading,
      ...bodyOf('Monday', '4 m', 'The river').content,
    ]);
  });

  test('fields that are missing or of another kind are empty, and what is there stays', () => {
    const broken = { ...content, standfirst: 7, topics: ['Rivers', 8], dateline: undefined };
    const found = read(JSON.stringify({ ...kept, version: 'three', draft: { ...draft, content: broken } }));
    expect(found).toMatchObject({ isWhole: false, text: { version: null } });
    expect(found.text?.draft.content).toEqual({ ...content, topics: ['Rivers'] });
  });

  test.each([
    ['cut short', JSON.stringify(kept).slice(0, 200)],
    ['no story', '{"note":"call the harbour"}'],
    ['empty', ''],
  ])('what is %s is offered as it lies there, to its story and to a new one', (_, stored) => {
    const found = read(stored);
    expect(found).toMatchObject({ text: null, isWhole: false, stored });
    for (const opened of [
      { storyId: ID, version: 3, draft },
      { storyId: OTHER, version: null, draft },
    ])
      expect(findOffers([found], opened, nobody)).toEqual([found]);
  });

  test('what is nested deeper than a stack has room for breaks nothing', () => {
    const deep = '{"type":"blockquote","content":['.repeat(50_000) + ']}'.repeat(50_000);
    const text = JSON.stringify(kept).replace('"body":{"type":"doc","content":[', `$&${deep},`);
    const found = read(text);
    expect(found.isWhole).toBe(false);
    expect(found.text?.draft.content.body.content).toEqual(content.body.content);
    expect(linesOf(JSON.parse(text))).toContain('It stopped.');
  });
});
