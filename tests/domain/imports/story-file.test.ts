import { expect, test } from 'vitest';
import { parseStoryFile, StoryFileError } from '#domain/imports/story-file';

const file = (frontMatter: string, text = 'The text.') => `---\n${frontMatter}\n---\n\n${text}\n`;
const FIELDS = 'headline: Snow\nsection: news';

/** "line: message" of the refusal. */
function refusal(source: string): string {
  try {
    parseStoryFile(source);
  } catch (error) {
    if (error instanceof StoryFileError) return `${error.line}: ${error.message}`;
    throw error;
  }
  return 'taken in';
}

test('a story file gives every field and a body', () => {
  const source = file(
    `${FIELDS}\nbylines: [Asha Rao]\nphotographs: [Chen Li]\ntranslation: [Dina Omar]\ntopics: [Snow, Roads]\nslides:\n  - file: map.png\n    alt: A map`,
    '## Roads\n\nThe *pass* is **shut**, says [the office](https://example.org/a).\nStill.\n\n> Go home.\n\n1. One\n2. Two',
  );
  const story = parseStoryFile(source);
  expect(story).toMatchObject({
    headline: 'Snow',
    bylines: ['Asha Rao'],
    photographs: ['Chen Li'],
    translation: ['Dina Omar'],
    topics: ['Snow', 'Roads'],
    slides: [{ file: 'map.png', alt: 'A map', caption: '' }],
  });
  expect(story.body.content.map((block) => block.type)).toEqual([
    'heading',
    'paragraph',
    'blockquote',
    'orderedList',
  ]);
  expect(story.body.content[1]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'The ' },
      { type: 'text', text: 'pass', marks: [{ type: 'italic' }] },
      { type: 'text', text: ' is ' },
      { type: 'text', text: 'shut', marks: [{ type: 'bold' }] },
      { type: 'text', text: ', says ' },
      {
        type: 'text',
        text: 'the office',
        marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }],
      },
      { type: 'text', text: '. Still.' },
    ],
  });
});

test('a file with Windows line ends and a byte order mark is the same story', () => {
  const source = file(FIELDS);
  expect(parseStoryFile(`\uFEFF${source.replaceAll('\n', '\r\n')}`)).toEqual(parseStoryFile(source));
});

test.each([
  ['no front matter at all', 'Text only', '1: the file does not begin with ---'],
  ['front matter that never ends', '---\nheadline: Snow', '2: the front matter is not closed by ---'],
  ['no headline', file('section: news'), '1: headline: is missing'],
  ['an unknown field', file(`${FIELDS}\nauthor: Me`), '4: author: is no field of a story'],
  ['a picture without alt text', file(`${FIELDS}\nslides:\n  - file: a.png`), '5: slides.0.alt: is missing'],
  [
    'an impossible date',
    file(`${FIELDS}\nfirst_published_at: yesterday`),
    '4: first_published_at: give date, time and offset: 2024-03-29T09:00:00+01:00',
  ],
  [
    'HTML in the text',
    file(FIELDS, 'Fine.\n\n<script>1</script>'),
    '8: HTML is not taken in; write it as Markdown',
  ],
  [
    'a script as a link',
    file(FIELDS, '[x](javascript:alert)'),
    '6: the link "javascript:alert" is not http, https, mailto or a path here',
  ],
  [
    'a picture in the text',
    file(FIELDS, '![x](a.png)'),
    '6: a picture inside the text; list it under slides',
  ],
])('%s is refused with its line and reason', (_, source, said) => {
  expect(refusal(source)).toBe(said);
});

test('broken YAML is refused with its line', () => {
  expect(refusal(file('headline: "Snow\nsection: news'))).toMatch(/^\d+: /);
});
