import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Body } from '#domain/stories/body';
import { compareBlocks } from '#domain/stories/compare/blocks';
import { alignBlocks } from '#domain/stories/compare/align';
import type { BodyNode } from '#domain/stories/compare/body-node';
import { compareLists } from '#domain/stories/compare/lists';
import { compareWords, plainInline, type WordChange } from '#domain/stories/compare/words';
import { compareWritten } from '#domain/stories/compare/written';
import { emptyContent } from '#domain/stories/content';
import { anyBody } from '../../../support/any-body.ts';
import { bodyOf } from '../../../support/newsroom.ts';

/** As an editor marks a proof: -gone- +come+. */
const sketch = (changes: WordChange[]): string =>
  changes
    .map(({ kind, pieces }) => {
      const words = pieces.map(({ text }) => text).join('');
      return kind === 'same' ? words : kind === 'removed' ? `-${words}-` : `+${words}+`;
    })
    .join('');
const words = (from: string, to: string) => sketch(compareWords(plainInline(from), plainInline(to)));

describe('the words of a paragraph', () => {
  test.each([
    ['The ferry stopped.', 'The ferry stopped.', 'The ferry stopped.'],
    ['The ferry stopped at noon.', 'The ferry stopped at ten.', 'The ferry stopped at -noon-+ten+.'],
    ['The ferry stopped.', 'The old ferry stopped.', 'The +old +ferry stopped.'],
    ['The river rose.', '', '-The river rose.-'],
    ['', 'The river rose.', '+The river rose.+'],
    ['a big dog ran on', 'a small cat ran on', 'a -big dog-+small cat+ ran on'],
  ])('%s / %s', (from, to, expected) => expect(words(from, to)).toBe(expected));

  test('are found where no space parts them', () => {
    expect(words('เรือข้ามฟากหยุด', 'เรือข้ามฟากออก')).toBe('เรือข้ามฟาก-หยุด-+ออก+');
  });

  test('a word that became bold, or whose link leads elsewhere, counts as changed', () => {
    const link = (href: string): BodyNode[] => [
      { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] },
    ];
    expect(sketch(compareWords(link('https://a.example/'), link('https://b.example/')))).toBe('-here-+here+');
  });

  test('a note on a passage changes none of its words', () => {
    const noted = [{ type: 'text', text: 'here', marks: [{ type: 'note', attrs: { thread: '1' } }] }];
    expect(sketch(compareWords(plainInline('here'), noted))).toBe('here');
  });

  test('what is the same and what went is all of the one text, what is the same and what came all of the other', () => {
    const text = fc.stringMatching(/^[ab ,é]{0,30}$/u);
    fc.assert(
      fc.property(text, text, (from, to) => {
        const changes = compareWords(plainInline(from), plainInline(to));
        const without = (kind: string) =>
          sketch(
            changes.filter((one) => one.kind !== kind).map((one) => ({ ...one, kind: 'same' as const })),
          );
        expect([without('added'), without('removed')]).toEqual([from, to]);
      }),
    );
  });
});

const body = (...paragraphs: string[]) => bodyOf(...paragraphs).content;
const kinds = (from: Block[], to: Block[]) => compareBlocks(from, to).map(({ kind }) => kind);

describe('the blocks of a text', () => {
  const [one, two, three] = [
    'The river rose by four metres in the night.',
    'Nobody was hurt, the police said.',
    'The school stays shut until Monday.',
  ];

  test('that were written on, taken out, put in, or stayed', () => {
    expect(kinds(body(one, two, three), body(one, `${two} They had been warned.`, three))).toEqual([
      'same',
      'changed',
      'same',
    ]);
    expect(kinds(body(one, two, three), body(one, three))).toEqual(['same', 'removed', 'same']);
    expect(kinds(body(one, three), body(one, two, three))).toEqual(['same', 'added', 'same']);
  });

  test('a paragraph that has nothing in common with the one in its place is another', () => {
    expect(kinds(body(one, two), body(one, three))).toEqual(['same', 'removed', 'added']);
  });

  test('a paragraph that became a heading says so', () => {
    const heading: Block = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: two }] };
    expect(compareBlocks(body(two), [heading])).toMatchObject([
      { kind: 'changed', type: 'heading', typeBefore: 'paragraph' },
    ]);
  });

  const picture = (parts: object): Block => ({
    type: 'picture',
    attrs: {
      mediaId: 'a'.repeat(32),
      alt: 'A map',
      caption: 'The pass',
      credit: '',
      width: 'text',
      ...parts,
    },
  });

  test('of a picture each of its words is compared, and how wide it stands only where that changed', () => {
    const [change] = compareBlocks([picture({})], [picture({ caption: 'The pass in snow' })]);
    expect(change?.pictures).toEqual([{ mediaId: 'a'.repeat(32), kind: 'same' }]);
    expect(change?.lines.map(({ label, words: said }) => [label, sketch(said)])).toEqual([
      ['Alt text', 'A map'],
      ['Caption', 'The pass+ in snow+'],
    ]);
    expect(compareBlocks([picture({})], [picture({ width: 'wide' })])[0]?.lines.at(-1)).toMatchObject({
      label: 'Width',
    });
  });

  test('another picture in its place is another block', () => {
    const [gone, come] = compareBlocks([picture({})], [picture({ mediaId: 'b'.repeat(32) })]);
    expect([gone, come]).toMatchObject([
      { kind: 'removed', pictures: [{ kind: 'removed' }] },
      { kind: 'added', pictures: [{ kind: 'added' }] },
    ]);
  });

  test('of a list and of a table the line that changed', () => {
    const list = (...items: string[]): Block => ({
      type: 'bulletList',
      content: items.map((item) => ({ type: 'listItem', content: bodyOf(item).content as [] })),
    });
    const [change] = compareBlocks([list(one, two)], [list(one, `${two} Late.`)]);
    expect(change?.lines.map(({ words: said }) => sketch(said))).toEqual([one, `${two}+ Late.+`]);
  });

  test('every block of both texts stands in the comparison once, in order', () => {
    fc.assert(
      fc.property(anyBody, anyBody, ({ content: from }, { content: to }) => {
        const pairs = alignBlocks(from, to);
        expect(pairs.flatMap((pair) => pair.from ?? [])).toEqual(from.map((_, at) => at));
        expect(pairs.flatMap((pair) => pair.to ?? [])).toEqual(to.map((_, at) => at));
        expect(kinds(from, from).every((kind) => kind === 'same')).toBe(true);
      }),
    );
  });
});

describe('lists', () => {
  const slide = (id: string, caption = '') => ({ mediaId: id.repeat(32), alt: 'A map', caption, credit: '' });

  test('say what went, what came, what changed and what was moved', () => {
    const from = [slide('a'), slide('b'), slide('c'), slide('d')];
    const to = [slide('d'), slide('a'), slide('b', 'At dawn'), slide('e')];
    expect(
      compareLists(from, to).map(({ kind, isMoved, pictures }) => [pictures[0]?.mediaId[0], kind, isMoved]),
    ).toEqual([
      ['d', 'same', true],
      ['a', 'same', false],
      ['b', 'changed', false],
      ['c', 'removed', false],
      ['e', 'added', false],
    ]);
  });

  test('a field that holds one thing or nothing is compared as a list of it', () => {
    expect(compareLists([], [{ name: 'Asha Rao', role: 'photographs' }])).toMatchObject([{ kind: 'added' }]);
  });
});

test('two texts are compared field by field, and where nothing differs nothing is said', () => {
  const text = (parts: object, headline = 'The ferry') => ({
    ...emptyContent('news'),
    slugline: '',
    urlSlug: '',
    headline,
    ...parts,
  });
  expect(compareWritten(text({}), text({}, ' The ferry '))).toEqual([]);
  const changes = compareWritten(
    text({}),
    text({ topics: ['Assam'], body: bodyOf('It stopped.') }, 'The boat'),
  );
  expect(changes.map(({ name, shape }) => [name, shape])).toEqual([
    ['Headline', 'words'],
    ['Text', 'text'],
    ['Topics', 'list'],
  ]);
});

test('a text of 5,000 words of which every paragraph changed is compared, and every word with it', () => {
  const write = (seed: number): Body =>
    bodyOf(
      ...Array.from({ length: 100 }, (_, at) =>
        Array.from({ length: 50 }, (__, word) => `word${(word * 7 + at * seed) % 97}`).join(' '),
      ),
    );
  const changes = compareBlocks(write(3).content, write(5).content);
  expect(changes.length).toBeGreaterThanOrEqual(100);
});
