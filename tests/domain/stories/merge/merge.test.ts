import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '#domain/stories/body';
import type { Byline } from '#domain/stories/bylines';
import { emptyContent } from '#domain/stories/content';
import type { Draft } from '#domain/stories/draft';
import { mergeBlocks } from '#domain/stories/merge/blocks';
import { type Choices, countConflicts, mergeDrafts, resolveDraft } from '#domain/stories/merge/drafts';
import type { Choice, MergePart } from '#domain/stories/merge/parts';
import { anyBody } from '../../../support/any-body.ts';
import { bodyOf } from '../../../support/newsroom.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd').map((letter) => letter.repeat(32));
const line = fc.constantFrom('', 'The ferry', 'The boat', 'A river');
const slides = fc.array(fc.record({ mediaId: id, alt: line, caption: line, credit: line }), { maxLength: 5 });
const names = fc.uniqueArray(fc.constantFrom('Assam', 'Rivers', 'Ferries', 'Rain', 'Snow'));

/** Paragraphs of few kinds, so that texts have some in common, among anything else. */
const paragraph = fc
  .tuple(fc.constantFrom('The river rose', 'Nobody was hurt', 'The school stays shut'), line)
  .map(([start, end]): Block[] => bodyOf(`${start} in the night. ${end}`).content);
const blocks = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: paragraph },
      anyBody.map(({ content }) => content.slice(0, 1)),
    ),
    {
      maxLength: 6,
    },
  )
  .map((some) => some.flat());

const draft: fc.Arbitrary<Draft> = fc
  .record({ headline: line, kicker: line, slides, topics: names, content: blocks, slugline: line })
  .map(({ slugline, content, ...parts }) => ({
    content: { ...emptyContent('news'), ...parts, body: { type: 'doc', content } },
    slugline,
    urlSlug: '',
  }));

describe('merging, whatever the texts', () => {
  test('what only one side changed is taken without asking', () => {
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        for (const merged of [mergeDrafts(before, before, after), mergeDrafts(before, after, before)]) {
          expect(countConflicts(merged)).toBe(0);
          expect(resolveDraft(merged, {})).toEqual(after);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what both changed in the same way is taken once', () => {
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        const merged = mergeDrafts(before, after, after);
        expect([countConflicts(merged), resolveDraft(merged, {})]).toEqual([0, after]);
      }),
    );
  });

  test('nothing that either side wrote is lost but by a choice', () => {
    fc.assert(
      fc.property(draft, draft, draft, (before, mine, theirs) => {
        const joined = resolveDraft(mergeDrafts(before, mine, theirs), everywhere('both'));
        const had = new Set(spellings(before));
        for (const written of [...spellings(mine), ...spellings(theirs)])
          if (!had.has(written)) expect(spellings(joined)).toContain(written);
      }),
      { numRuns: 300 },
    );
  });

  test('neither side is preferred: the two may change places', () => {
    fc.assert(
      fc.property(blocks, blocks, blocks, (before, mine, theirs) => {
        const swapped = mergeBlocks(before, theirs, mine).map(mirrored);
        expect(mergeBlocks(before, mine, theirs).map(shape)).toEqual(swapped.map(shape));
      }),
    );
  });
});

const everywhere = (choice: Choice): Choices => {
  const many = Array.from({ length: 50 }, () => choice);
  return { body: many, slides: many, topics: many };
};

/** Blocks, slides and topics of a text: what can be kept of both sides. */
const spellings = ({ content }: Draft): string[] =>
  [...content.body.content, ...content.slides, ...content.topics].map((one) => JSON.stringify(one));

const mirrored = (part: MergePart<Block>): MergePart<Block> => {
  if (part.kind === 'conflict') return { ...part, mine: part.theirs, theirs: part.mine };
  return { ...part, by: part.by === 'both' ? 'both' : part.by === 'mine' ? 'theirs' : 'mine' };
};
const shape = (part: MergePart<Block>) => JSON.stringify(part);

const START = [
  'The river rose by four metres.',
  'Nobody was hurt, they said.',
  'School is out until Monday.',
];
const content = (...paragraphs: string[]) => bodyOf(...paragraphs).content;
const said = (parts: MergePart<Block>[]) =>
  parts.map((part) => {
    const words = (some: Block[]) =>
      some.map((block) => JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1]);
    return part.kind === 'settled'
      ? words(part.items)
      : { mine: words(part.mine), theirs: words(part.theirs) };
  });

describe('two people', () => {
  const [one = '', two = '', three = ''] = START;

  test('who changed neighbouring paragraphs are not asked', () => {
    const parts = mergeBlocks(
      content(...START),
      content(`${one} So did the lake.`, two, three),
      content(one, `${two} Not one.`, three),
    );
    expect(said(parts)).toEqual([[`${one} So did the lake.`], [`${two} Not one.`], [three]]);
  });

  test('who changed the same paragraph are, and only about that', () => {
    const parts = mergeBlocks(
      content(...START),
      content(one, `${two} Not one.`, three),
      content(one, `${two} Yet.`, `${three} Perhaps.`),
    );
    expect(said(parts)).toEqual([
      [one],
      { mine: [`${two} Not one.`], theirs: [`${two} Yet.`] },
      [`${three} Perhaps.`],
    ]);
  });

  test('of whom one took out what the other changed are asked', () => {
    const parts = mergeBlocks(content(...START), content(one, three), content(one, `${two} Yet.`, three));
    expect(said(parts)).toEqual([[one], { mine: [], theirs: [`${two} Yet.`] }, [three]]);
  });

  test('of whom one wrote the paragraph anew beyond recognition choose between the two', () => {
    const anew = 'It rained for days on end.';
    const parts = mergeBlocks(
      content(...START),
      content(one, anew, three),
      content(one, `${two} Yet.`, three),
    );
    expect(said(parts)).toEqual([[one], { mine: [anew], theirs: [`${two} Yet.`] }, [three]]);
  });

  test('who each added a paragraph at the end are asked for its order', () => {
    const parts = mergeBlocks(content(one), content(one, two), content(one, three));
    expect(said(parts)).toEqual([[one], { mine: [two], theirs: [three] }]);
  });

  const text = (parts: Partial<Draft['content']>): Draft => ({
    content: { ...emptyContent('news'), ...parts },
    slugline: '',
    urlSlug: '',
  });
  const slide = (letter: string, caption = '') => ({
    mediaId: letter.repeat(32),
    alt: 'A map',
    caption,
    credit: '',
  });

  test('who moved one picture and wrote a caption for another get both', () => {
    const merged = mergeDrafts(
      text({ slides: [slide('a'), slide('b'), slide('c')] }),
      text({ slides: [slide('c'), slide('a'), slide('b')] }),
      text({ slides: [slide('a'), slide('b', 'At dawn'), slide('c'), slide('d')] }),
    );
    expect(countConflicts(merged)).toBe(0);
    const { slides: joined } = resolveDraft(merged, {}).content;
    expect(joined).toEqual([slide('c'), slide('d'), slide('a'), slide('b', 'At dawn')]);
  });

  test('who put the pictures in two different orders choose one of them', () => {
    const merged = mergeDrafts(
      text({ slides: [slide('a'), slide('b'), slide('c')] }),
      text({ slides: [slide('c'), slide('a'), slide('b')] }),
      text({ slides: [slide('b'), slide('a'), slide('c')] }),
    );
    expect(countConflicts(merged)).toBe(1);
    expect(resolveDraft(merged, { slides: ['mine'] }).content.slides[0]).toEqual(slide('c'));
  });

  test('who wrote different headlines choose one; topics of both stay', () => {
    const merged = mergeDrafts(
      text({ headline: 'Ferry', topics: ['Rivers'] }),
      text({ headline: 'Ferry stops', topics: ['Rivers', 'Assam'] }),
      text({ headline: 'Boats stop', topics: ['Ferries', 'Rivers'] }),
    );
    expect(countConflicts(merged)).toBe(1);
    expect(resolveDraft(merged, { headline: ['mine'] }).content).toMatchObject({
      headline: 'Ferry stops',
      topics: ['Ferries', 'Rivers', 'Assam'],
    });
    expect(resolveDraft(merged, { headline: ['theirs'] }).content.headline).toBe('Boats stop');
  });
});

describe('somebody who stands in two roles', () => {
  const asha = (...roles: Byline['role'][]) => roles.map((role) => ({ name: 'Asha Rao', role }));
  const draftBy = (bylines: Byline[]): Draft => ({
    content: { ...emptyContent('news'), bylines },
    slugline: '',
    urlSlug: '',
  });
  const merged = (before: Byline[], mine: Byline[], theirs: Byline[]) => {
    const all = mergeDrafts(draftBy(before), draftBy(mine), draftBy(theirs));
    return [countConflicts(all), resolveDraft(all, {}).content.bylines];
  };
  const both = asha('reporting', 'photographs');

  test('loses both where one was taken out on each side', () => {
    expect(merged(both, asha('photographs'), asha('reporting'))).toEqual([0, []]);
  });

  test('loses the one and gets a third without a question', () => {
    expect(merged(both, asha('photographs'), asha('translation', 'reporting', 'photographs'))).toEqual([
      0,
      asha('translation', 'photographs'),
    ]);
  });

  test('is one person still where only the role changes', () => {
    expect(merged(asha('reporting'), asha('photographs'), asha('translation'))[0]).toBe(1);
  });
});
