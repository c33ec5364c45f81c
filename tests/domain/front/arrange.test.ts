import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSlot, moveStory, placeOf, putStory, removeStory } from '#domain/front/arrange';
import {
  EMPTY_FRONT,
  emptySlot,
  type FrontContent,
  frontSchema,
  SLOTS_MAX,
  slotsOf,
} from '#domain/front/content';
import { compareFronts, isSameFront } from '#domain/front/differences';

const frontOf = (blocks: Record<string, string[]>): FrontContent => ({
  blocks: Object.entries(blocks).map(([id, ids]) => ({ id, slots: ids.map(emptySlot) })),
});
const idsOf = (front: FrontContent, block: string) => slotsOf(front, block).map(({ storyId }) => storyId);

describe('a story is put into a slot', () => {
  test('before, between and after others, and moved with its own words', () => {
    let front = putStory(EMPTY_FRONT, 'a', { block: 'lead', index: 0 });
    front = putStory(front, 'b', { block: 'lead', index: 0 });
    front = putStory(front, 'c', { block: 'lead', index: 1 });
    expect(idsOf(front, 'lead')).toEqual(['b', 'c', 'a']);
    front = changeSlot(front, 'c', { headline: 'Own' });
    front = putStory(front, 'c', { block: 'news', index: 0 });
    expect([idsOf(front, 'lead'), slotsOf(front, 'news')]).toEqual([
      ['b', 'a'],
      [{ ...emptySlot('c'), headline: 'Own' }],
    ]);
  });

  test('not into a block that is full, but within it', () => {
    const full = frontOf({ lead: Array.from({ length: SLOTS_MAX }, (_, place) => `s${place}`), news: ['n'] });
    expect(putStory(full, 'n', { block: 'lead', index: 0 })).toBe(full);
    expect(idsOf(putStory(full, 's11', { block: 'lead', index: 0 }), 'lead')[0]).toBe('s11');
  });
});

test('one step up or down, and not beyond the ends of its block', () => {
  const front = frontOf({ lead: ['a', 'b', 'c'] });
  expect(idsOf(moveStory(front, 'b', -1), 'lead')).toEqual(['b', 'a', 'c']);
  expect(idsOf(moveStory(front, 'b', 1), 'lead')).toEqual(['a', 'c', 'b']);
  expect(idsOf(moveStory(front, 'a', -1), 'lead')).toEqual(['a', 'b', 'c']);
  expect(idsOf(moveStory(front, 'c', 1), 'lead')).toEqual(['a', 'b', 'c']);
});

test('whatever is done, a story stands on the front once, no block is empty, and nobody else is lost', () => {
  const story = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const step = fc.oneof(
    fc.record({ story, to: fc.record({ block: fc.constantFrom('lead', 'news'), index: fc.nat(6) }) }),
    fc.record({ story, step: fc.constantFrom<(1 | -1)[]>(1, -1) }),
    fc.record({ story }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let front = EMPTY_FRONT;
      for (const one of steps) {
        const before = front.blocks.flatMap(({ slots }) => slots.map(({ storyId }) => storyId));
        if ('to' in one) front = putStory(front, one.story, one.to);
        else if ('step' in one) front = moveStory(front, one.story, one.step);
        else front = removeStory(front, one.story);
        const after = front.blocks.flatMap(({ slots }) => slots.map(({ storyId }) => storyId));
        expect(after).toHaveLength(new Set(after).size);
        expect(before.filter((id) => id !== one.story && !after.includes(id))).toEqual([]);
        expect(front.blocks.every(({ slots }) => slots.length > 0)).toBe(true);
        expect('to' in one ? placeOf(front, one.story)?.block : null).toBe('to' in one ? one.to.block : null);
      }
    }),
  );
});

test('two fronts are compared by what came, went, moved and was reworded', () => {
  const before = frontOf({ lead: ['a', 'b', 'c'], news: ['n', 'm'] });
  const after = changeSlot(frontOf({ lead: ['x', 'a', 'b'], news: ['c', 'n'] }), 'n', { headline: 'Own' });
  expect(compareFronts(before, after)).toEqual({ added: ['x'], gone: ['m'], moved: ['c'], reworded: ['n'] });
  expect(
    compareFronts(frontOf({ news: ['n'] }), changeSlot(frontOf({ news: ['n'] }), 'n', { kicker: 'K' })),
  ).toEqual({ added: [], gone: [], moved: [], reworded: ['n'] });
  expect(isSameFront(before, structuredClone(before))).toBe(true);
  expect(isSameFront(before, after)).toBe(false);
});

const id = (number: number) => String(number).padStart(32, '0');

test('a front that names a story twice, or a block of thirteen, is no front', () => {
  const ids = Array.from({ length: 13 }, (_, number) => id(number));
  expect(frontSchema.safeParse(frontOf({ lead: ids.slice(1) })).success).toBe(true);
  expect(frontSchema.safeParse(frontOf({ lead: ids })).success).toBe(false);
  expect(frontSchema.safeParse(frontOf({ lead: [id(1)], news: [id(1)] })).success).toBe(false);
});

test('a block has a name that both engines can store, and stands in a front once', () => {
  const block = (name: string, storyId: number) => ({ id: name, slots: [emptySlot(id(storyId))] });
  const isFront = (...blocks: ReturnType<typeof block>[]) => frontSchema.safeParse({ blocks }).success;
  expect(isFront(block('lead', 1), block('in-depth', 2), block(id(7), 3))).toBe(true);
  for (const name of ['', '\u0000', '\ud800', 'a b', 'x'.repeat(65)])
    expect(isFront(block(name, 1))).toBe(false);
  expect(isFront(block('lead', 1), block('lead', 2))).toBe(false);
});
