import type { Block, Body, Inline } from '#domain/stories/body';
import { samplePicture } from '../samples.ts';

const words = (text: string) => ({ type: 'text' as const, text });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const RIVER =
  'The ferrymen of the upper river have a rule for the melt: when the third stone below the temple steps goes under, the boats stay tied. This year it went under on a Tuesday, three weeks before anybody had it in the calendar.';

const { id: mediaId, alt, caption, credit } = samplePicture(1);
const picture = { mediaId, alt, caption, credit };
const cells = (type: 'tableHeader' | 'tableCell', ...texts: string[]) => ({
  type: 'tableRow' as const,
  content: texts.map((text) => ({ type, content: [words(text)] })),
});

/** Everything that can stand in a text, once. */
export const SAMPLE_BODY: Body = {
  type: 'doc',
  content: [
    paragraph(words(RIVER), { type: 'footnote', content: [words('Measured at the temple since 1911.')] }),
    { type: 'heading', attrs: { level: 2 }, content: [words('A gauge of stone')] },
    paragraph(
      words('The readings are '),
      {
        type: 'text',
        text: 'public',
        marks: [{ type: 'link', attrs: { href: 'https://example.org/readings' } }],
      },
      words(', in a book that anybody may open. '),
      { type: 'text', text: 'Nobody has asked for it', marks: [{ type: 'italic' }] },
      words(' in years.'),
    ),
    {
      type: 'pullQuote',
      attrs: { attribution: 'The priest of the lower temple' },
      content: [words('The river does not read the calendar.')],
    },
    paragraph(words(RIVER)),
    { type: 'picture', attrs: { ...picture, width: 'wide' } },
    { type: 'heading', attrs: { level: 3 }, content: [words('What is short')] },
    {
      type: 'bulletList',
      content: ['Flour', 'Kerosene'].map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [words(text)] }],
      })),
    },
    { type: 'blockquote', content: [{ type: 'paragraph', content: [words('We tie them and we wait.')] }] },
    {
      type: 'table',
      attrs: { caption: 'Days without a crossing' },
      content: [
        cells('tableHeader', 'Year', 'Days', 'First stone under'),
        cells('tableCell', '2022', '11', '20 April'),
        cells('tableCell', '2024', '19', '29 March'),
      ],
    },
    {
      type: 'factBox',
      attrs: { title: 'The crossing' },
      content: [{ type: 'paragraph', content: [words('Six valleys, one landing, forty boats.')] }],
    },
    {
      type: 'embed',
      attrs: {
        provider: 'youtube',
        url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
        quote: 'The landing, filmed from the temple steps.',
      },
    },
    { type: 'pictureGroup', attrs: { pictures: [picture, picture], width: 'text' } },
    { type: 'relatedStory', attrs: { storyId: 'a'.repeat(32) } },
    { type: 'file', attrs: { fileId: 'f'.repeat(32), label: 'The readings since 1911' } },
    { type: 'horizontalRule' },
    paragraph(words('On Thursday the fourth stone was dry.')),
  ],
};
