import { type Block, type Body, EMPTY_BODY } from '../stories/body.ts';
import type { Purpose } from './page-words.ts';

/** A heading with what belongs under it; what begins with TK is still to be written, and nobody can publish before it is. */
type Part = { heading: string | null; lines: string[] };

/** What a page of a purpose begins with. The paper's name is `name`. */
export function skeletonOf(purpose: Purpose, name: string): Body {
  if (purpose === '') return EMPTY_BODY;
  return { type: 'doc', content: PARTS[purpose](name).flatMap(blocksOf) };
}

function blocksOf({ heading, lines }: Part): Block[] {
  const words = (text: string) => [{ type: 'text' as const, text }];
  const paragraphs = lines.map((text): Block => ({ type: 'paragraph', content: words(text) }));
  if (heading === null) return paragraphs;
  return [{ type: 'heading', attrs: { level: 2 }, content: words(heading) }, ...paragraphs];
}

const PARTS: Record<Exclude<Purpose, ''>, (name: string) => Part[]> = {
  about: (name) => [
    { heading: null, lines: [`TK: In two sentences, what ${name} reports on, and for whom.`] },
    { heading: 'Who makes it', lines: ['TK: The editors by name, where they work, since when.'] },
    {
      heading: 'Who owns it and who pays for it',
      lines: ['TK: The owner by full name, the sources of income, and who has no say in what is printed.'],
    },
    { heading: 'How to reach us', lines: ['TK: Where letters, corrections and tips go.'] },
  ],
  contact: () => [
    {
      heading: 'The newsroom',
      lines: ['TK: An e-mail address, a telephone number and its hours, a street.'],
    },
    {
      heading: 'Corrections',
      lines: ['TK: Where to write when something is wrong, and when to expect an answer.'],
    },
    {
      heading: 'Tips in confidence',
      lines: ['TK: A way that can be trusted, and what you can and cannot promise to a source.'],
    },
  ],
  ethics: (name) => [
    { heading: null, lines: [`TK: In one paragraph, what readers may expect of ${name}.`] },
    {
      heading: 'Sources',
      lines: ['TK: When a source stays without a name, who decides it, and how what they say is checked.'],
    },
    {
      heading: 'Gifts, travel and interests',
      lines: ['TK: What nobody here accepts, and how an interest is told to readers.'],
    },
    {
      heading: 'Pictures',
      lines: [
        'TK: What may be done to a photograph, and how pictures that were drawn or generated are marked.',
      ],
    },
    {
      heading: 'When we are wrong',
      lines: [
        'What we corrected stands in the story itself and in the list of corrections.',
        'TK: How a reader tells you of a mistake, and who decides.',
      ],
    },
  ],
  corrections: () => [
    {
      heading: null,
      lines: [
        'A correction says what was wrong and what is right, with its date, in the story itself and in the list of corrections. Nothing is changed in silence.',
      ],
    },
    {
      heading: 'How to tell us',
      lines: ['TK: Where to write, and what helps: the address of the story, the words.'],
    },
    { heading: 'What happens then', lines: ['TK: Who looks at it, how soon, and what cannot be changed.'] },
  ],
  privacy: (name) => [
    {
      heading: null,
      lines: [`You can read ${name} without telling us who you are.`],
    },
    {
      heading: 'What this site does',
      lines: [
        'It sets no cookies for readers, and it has no trackers, no advertising networks and no scripts of anybody else. A page is fetched from this site alone. A video or a post from elsewhere stands as a link; what happens after you follow it is up to the site that it leads to.',
        'It counts how often each story was opened in an hour. These counts hold no addresses, no names and nothing else about who opened it.',
        'Whether you chose the light or the dark theme is kept in your browser and sent to nobody.',
      ],
    },
    {
      heading: 'What the machines note',
      lines: [
        'TK: What your web server, your hosting company or a network in front of the site writes down about requests, and for how long.',
      ],
    },
    {
      heading: 'When you write to us',
      lines: ['TK: Where letters are kept, who reads them, and for how long.'],
    },
    {
      heading: 'Who is responsible',
      lines: ['TK: Name and address, and how somebody asks what you have about them.'],
    },
  ],
};
