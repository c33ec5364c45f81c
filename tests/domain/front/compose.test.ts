import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComposedFront, composeFront, type FrontSection } from '#domain/front/compose';
import { emptySlot, type FrontContent, LEAD } from '#domain/front/content';
import type { Picture } from '#domain/media/picture';
import { picture } from '../../components/stories.ts';

type Story = { id: string; kicker: string; headline: string; picture: Picture | null };

const SECTIONS: FrontSection[] = [
  { id: 'news', slug: 'news', name: 'News of the day', form: 'news' },
  { id: 'in-depth', slug: 'in-depth', name: 'In depth', form: 'features' },
  { id: 'opinion', slug: 'opinion', name: 'Opinion', form: 'features' },
];
const storyOf = (id: string, own: Picture | null = null): Story => ({
  id,
  kicker: `kicker of ${id}`,
  headline: id,
  picture: own,
});
const frontOf = (blocks: Record<string, string[]>): FrontContent => ({
  blocks: Object.entries(blocks).map(([id, ids]) => ({ id, slots: ids.map(emptySlot) })),
});
const compose = ({
  front = frontOf({}),
  live = [],
  day = [],
  newest = {},
  breaking = [],
}: {
  front?: FrontContent;
  live?: string[];
  day?: string[];
  newest?: Record<string, string[]>;
  breaking?: string[];
}): ComposedFront<Story> =>
  composeFront({
    front,
    sections: SECTIONS,
    live: new Map(live.map((id) => [id, storyOf(id)])),
    pictures: new Map([['p', picture({ alt: 'of the library' })]]),
    candidates: {
      day: day.length > 0 ? { day: '2026-11-09', stories: day.map((id) => storyOf(id)) } : null,
      newest: new Map(Object.entries(newest).map(([id, ids]) => [id, ids.map((one) => storyOf(one))])),
    },
    breaking: breaking.map((id) => storyOf(id)),
  });

const idsOf = (placed: { story: Story }[] | undefined) => placed?.map(({ story }) => story.id) ?? [];
const everything = ({ lead, news, others }: ComposedFront<Story>) => [
  ...idsOf(lead),
  ...idsOf(news?.stories),
  ...idsOf(news?.earlier),
  ...others.flatMap(({ stories }) => idsOf(stories)),
];

describe('a front whose slots nobody filled', () => {
  test('is the newest day of the news, what came before it, and the newest of each further section', () => {
    const front = compose({
      day: ['n1', 'n2'],
      newest: { news: ['n1', 'n2', 'n3'], 'in-depth': ['f1', 'f2', 'f3', 'f4'], opinion: ['o1'] },
    });
    expect([idsOf(front.lead), idsOf(front.news?.stories), idsOf(front.news?.earlier)]).toEqual([
      [],
      ['n1', 'n2'],
      ['n3'],
    ]);
    expect(front.others.map(({ section, stories }) => [section.id, ...idsOf(stories)])).toEqual([
      ['in-depth', 'f1', 'f2', 'f3'],
      ['opinion', 'o1'],
    ]);
  });

  test('of a paper without a story has nothing on it', () => {
    expect(compose({})).toEqual({ lead: [], news: null, others: [] });
  });
});

describe('what somebody placed', () => {
  test('goes before what a rule would place, also where the rule’s block comes first', () => {
    const front = compose({
      front: frontOf({ 'in-depth': ['n1'] }),
      live: ['n1'],
      day: ['n1', 'n2'],
      newest: { news: ['n1', 'n2'], 'in-depth': ['f1', 'f2', 'f3'] },
    });
    expect(idsOf(front.news?.stories)).toEqual(['n2']);
    expect(idsOf(front.others[0]?.stories)).toEqual(['n1', 'f1', 'f2']);
  });

  test('is skipped without a gap while readers may not see it', () => {
    const front = compose({ front: frontOf({ [LEAD]: ['a', 'hidden', 'b'] }), live: ['a', 'b'] });
    expect(idsOf(front.lead)).toEqual(['a', 'b']);
  });

  test('comes after what is breaking, which stands first and once', () => {
    const front = compose({
      front: frontOf({ [LEAD]: ['a', 'b'] }),
      live: ['a', 'b'],
      day: ['b'],
      breaking: ['b'],
    });
    expect(front.lead.map(({ story, by }) => [story.id, by])).toEqual([
      ['b', 'breaking'],
      ['a', 'hand'],
    ]);
  });

  test('has its own words and picture there, and the story’s where it has none', () => {
    const slot = { ...emptySlot('a'), headline: 'Own', picture: { mediaId: 'p', alt: '' } };
    const front = compose({ front: { blocks: [{ id: LEAD, slots: [slot] }] }, live: ['a'] });
    expect(front.lead[0]?.story).toMatchObject({
      headline: 'Own',
      kicker: 'kicker of a',
      picture: { alt: 'of the library' },
    });
  });

  test('drops out with its section', () => {
    const front = compose({ front: frontOf({ retired: ['a'] }), live: ['a'], day: ['n'] });
    expect(everything(front)).toEqual(['n']);
  });
});

test('where all of the day stands elsewhere, the days before take its place', () => {
  const front = compose({
    front: frontOf({ [LEAD]: ['n1'] }),
    live: ['n1'],
    day: ['n1'],
    newest: { news: ['n1', 'n2'] },
  });
  expect([front.news?.day, idsOf(front.news?.stories)]).toEqual([null, ['n2']]);
});

const storyId = fc.integer({ min: 0, max: 25 }).map((number) => `s${number}`);
const some = (maxLength: number) => fc.array(storyId, { maxLength });
const once = (maxLength: number) => fc.uniqueArray(storyId, { maxLength });

test('whatever is placed, live and new: nothing twice, nothing that is not live, order kept, no room left empty', () => {
  let filled = 0;
  fc.assert(
    fc.property(
      fc.record({
        front: fc.record({ lead: some(6), news: some(6), 'in-depth': some(6), opinion: some(3) }),
        live: once(26),
        breaking: once(2),
        newest: fc.record({ news: once(15), 'in-depth': once(15), opinion: once(15) }),
        daySize: fc.nat(6),
      }),
      ({ front, live, breaking, newest, daySize }) => {
        const day = newest.news.slice(0, daySize);
        const composed = compose({ front: frontOf(front), live, breaking, newest, day });
        const shown = everything(composed);
        expect(shown).toHaveLength(new Set(shown).size);
        const visible = new Set([...live, ...breaking, ...Object.values(newest).flat()]);
        expect(shown.filter((id) => !visible.has(id))).toEqual([]);
        const hands = (placed: { story: Story; by: string }[] | undefined) =>
          (placed ?? []).filter(({ by }) => by === 'hand').map(({ story }) => story.id);
        expectInOrder(hands(composed.lead), front.lead);
        expectInOrder(hands(composed.news?.stories), front.news);
        for (const block of composed.others) {
          const id = block.section.id as 'in-depth' | 'opinion';
          expectInOrder(hands(block.stories), front[id]);
          const room = id === 'in-depth' ? 3 : 4;
          const isShort = block.stories.length < room;
          if (isShort) expect(newest[id].filter((one) => !shown.includes(one))).toEqual([]);
          filled += block.stories.filter(({ by }) => by === 'rule').length;
        }
        // Every live story that somebody placed is somewhere on the page.
        const placed = Object.values(front).flat();
        expect(placed.filter((id) => live.includes(id) && !shown.includes(id))).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
  expect(filled).toBeGreaterThan(100);
});

/** A story that stands in two slots counts in its first. */
function expectInOrder(shown: string[], slots: string[]) {
  const order = [...new Set(slots)];
  expect(shown).toEqual(order.filter((id) => shown.includes(id)));
}
