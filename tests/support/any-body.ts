import fc from 'fast-check';
import type { Body } from '#domain/stories/body';
import type { Annotation } from '#domain/stories/body/annotations';
import type { Footnote, Inline, Mark, Text } from '#domain/stories/body/inline';
import type { Feature } from '#domain/stories/body/features';
import type { ListItem, TextBlock } from '#domain/stories/body/text-blocks';

/** Bodies of the whole vocabulary, spelled as the editor spells them: marks in its order, equal words in one piece. */

const words = fc.stringMatching(/^[\p{L}\p{N} ,.’–]{1,24}$/u);
const line = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N},.’]{0,20}$/u);
const id = fc.stringMatching(/^[0-9a-f]{32}$/);

const marks: fc.Arbitrary<Mark[]> = fc
  .record({
    href: fc.option(fc.constantFrom('https://example.com/a', 'mailto:desk@example.com', '/2024/03/29/x')),
    bold: fc.boolean(),
    italic: fc.boolean(),
    superscript: fc.boolean(),
    subscript: fc.boolean(),
  })
  .map(({ href, ...simple }) => [
    ...(href === null ? [] : [{ type: 'link' as const, attrs: { href } }]),
    ...(['bold', 'italic', 'superscript', 'subscript'] as const)
      .filter((type) => simple[type])
      .map((type) => ({ type })),
  ]);

/** What the desk says about words, in the order in which its editor spells it. */
const suggester = fc.record({ by: id, name: line, at: fc.nat() });
const annotations: fc.Arbitrary<Annotation[]> = fc
  .record({
    thread: fc.option(id, { freq: 2 }),
    insertion: fc.option(suggester, { freq: 2 }),
    deletion: fc.option(suggester, { freq: 2 }),
  })
  .map(({ thread, insertion, deletion }) => [
    ...(thread === null ? [] : [{ type: 'note' as const, attrs: { thread } }]),
    ...(insertion === null ? [] : [{ type: 'insertion' as const, attrs: insertion }]),
    ...(deletion === null ? [] : [{ type: 'deletion' as const, attrs: deletion }]),
  ]);
const anyMarks: fc.Arbitrary<Mark[]> = fc.tuple(marks, annotations).map((both) => both.flat());

const withMarks = (given: Mark[]) => (given.length > 0 ? { marks: given } : {});
const textWith = (given: fc.Arbitrary<Mark[]>): fc.Arbitrary<Text> =>
  fc.tuple(words, given).map(([said, list]) => ({ type: 'text', text: said, ...withMarks(list) }));
const text = textWith(anyMarks);
const hardBreak: fc.Arbitrary<Inline> = anyMarks.map((given) => ({ type: 'hardBreak', ...withMarks(given) }));

/** Neighbours with the same marks would be one piece of text. */
function apart<T extends Inline>(run: T[]): T[] {
  const alike = (one: Inline, other: Inline | undefined) =>
    one.type === 'text' &&
    other?.type === 'text' &&
    JSON.stringify(one.marks) === JSON.stringify(other.marks);
  return run.filter((node, place) => !alike(node, run[place - 1]));
}

const footnote: fc.Arbitrary<Footnote> = fc
  .tuple(fc.array(textWith(marks), { minLength: 1, maxLength: 3 }), annotations)
  .map(([content, list]) => ({
    type: 'footnote',
    content: apart(content),
    ...(list.length > 0 ? { marks: list } : {}),
  }));
const inlines = fc
  .array(fc.oneof({ weight: 5, arbitrary: text }, hardBreak, footnote), { maxLength: 5 })
  .map((run): { content?: Inline[] } => (run.length > 0 ? { content: apart(run) } : {}));

const paragraph = inlines.map((inside): TextBlock => ({ type: 'paragraph', ...inside }));
const heading = fc
  .tuple(fc.constantFrom<(2 | 3)[]>(2, 3), inlines)
  .map(([level, inside]): TextBlock => ({ type: 'heading', attrs: { level }, ...inside }));

const { block } = fc.letrec<{ block: TextBlock; item: ListItem }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    paragraph,
    heading,
    fc.constant<TextBlock>({ type: 'horizontalRule' }),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((content): TextBlock => ({ type: 'blockquote', content })),
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((content): TextBlock => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.nat(20), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([start, content]): TextBlock => ({ type: 'orderedList', attrs: { start }, content })),
  ),
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, others]): ListItem => ({ type: 'listItem', content: [first, ...others] })),
}));

const picture = fc.record({ mediaId: id, alt: line, caption: line, credit: line });
const width = fc.constantFrom<('text' | 'wide')[]>('text', 'wide');
const cell = fc.tuple(fc.constantFrom<('tableHeader' | 'tableCell')[]>('tableHeader', 'tableCell'), inlines);

const table = fc
  .tuple(line, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([caption, rows, columns]) =>
    fc
      .array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
      .map(
        (grid): Feature => ({
          type: 'table',
          attrs: { caption },
          content: grid.map((cells) => ({
            type: 'tableRow',
            content: cells.map(([type, inside]) => ({ type, ...inside })),
          })),
        }),
      ),
  );

const embed = fc
  .tuple(
    fc.constantFrom(
      { provider: 'youtube' as const, url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' },
      { provider: 'bluesky' as const, url: 'https://bsky.app/profile/a.example/post/3kabcdefgh' },
      { provider: 'mastodon' as const, url: 'https://news.example/@desk/123456789' },
    ),
    line,
  )
  .map(
    ([address, quote]): Feature => ({ type: 'embed', attrs: { ...address, quote: `${quote}\n${quote}` } }),
  );

const feature: fc.Arbitrary<Feature> = fc.oneof(
  fc
    .tuple(line, inlines)
    .map(([attribution, inside]): Feature => ({ type: 'pullQuote', attrs: { attribution }, ...inside })),
  table,
  fc
    .tuple(picture, width)
    .map(([one, wide]): Feature => ({ type: 'picture', attrs: { ...one, width: wide } })),
  fc
    .tuple(fc.array(picture, { minLength: 2, maxLength: 4 }), width)
    .map(([pictures, wide]): Feature => ({ type: 'pictureGroup', attrs: { pictures, width: wide } })),
  embed,
  fc
    .tuple(line, fc.array(block, { minLength: 1, maxLength: 3 }))
    .map(([title, content]): Feature => ({ type: 'factBox', attrs: { title }, content })),
  id.map((storyId): Feature => ({ type: 'relatedStory', attrs: { storyId } })),
  fc.tuple(id, line).map(([fileId, label]): Feature => ({ type: 'file', attrs: { fileId, label } })),
);

export const anyBody: fc.Arbitrary<Body> = fc
  .array(fc.oneof(block, feature), { minLength: 1, maxLength: 6 })
  .map((content) => ({ type: 'doc', content }));
