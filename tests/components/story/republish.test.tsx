import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Block } from '#domain/stories/body';
import { HOSTILE } from '#tests/support/hostile';
import { parseXml } from '#tests/support/xml';
import { RepublishStory } from '../../../components/story/republish/republish-story.tsx';
import { republishedHtml, republishedWords } from '../../../components/story/republish/republished-text.ts';
import { bodyOf, MINUTE, picture, PUBLISHED, reporter, site, story } from '../stories.ts';

const { id } = picture();
const attrs = { mediaId: id, alt: 'A ridge', caption: 'The ridge', credit: 'Ink', width: 'text' as const };
const note = {
  id: 'c'.repeat(32),
  kind: 'correction',
  place: 'top',
  words: 'It was nine.',
  publishedAt: PUBLISHED + MINUTE,
} as const;

const isParagraph = (block: Block) => block.type === 'paragraph';

const whole = () =>
  story({
    bylines: [
      reporter('Asha Rao'),
      { name: 'Chen Li', role: 'photographs' },
      { name: 'Dina Omar', role: 'translation' },
    ],
    leadPicture: picture(),
    slides: [picture()],
    corrections: [note],
    references: {
      pictures: { [id]: picture() },
      files: {},
      stories: { ['d'.repeat(32)]: { path: '/2024/03/29/x', headline: 'Another' } },
    },
    body: {
      type: 'doc',
      content: [
        ...bodyOf('The boats stay tied.').content,
        { type: 'picture', attrs },
        { type: 'relatedStory', attrs: { storyId: 'd'.repeat(32) } },
      ],
    },
  });

it('hands on the words with who wrote them, what was corrected and where they were first published', () => {
  expect(republishedHtml(whole(), site()).split('\n')).toEqual([
    '<h1>Ferries stop</h1>',
    '<p>Six valleys wait for flour.</p>',
    '<p>By Asha Rao. Translated by Dina Omar</p>',
    '<aside><p><strong>Correction, 29 March 2024:</strong> It was nine.</p></aside>',
    '<p>The boats stay tied.</p>',
    '<p><em>First published by <a href="https://paper.example/2024/03/29/ferries-stop">The Paper</a> on 29 March 2024.</em></p>',
  ]);
  expect(republishedWords(whole(), site()).split('\n\n')).toEqual([
    'Ferries stop',
    'Six valleys wait for flour.',
    'By Asha Rao. Translated by Dina Omar',
    'Correction, 29 March 2024: It was nine.',
    'The boats stay tied.',
    'First published by The Paper on 29 March 2024: https://paper.example/2024/03/29/ferries-stop',
  ]);
});

it('says in plain text whose words are not the paper’s own, and keeps the numbers of notes', () => {
  const text = story({
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'The river rose' },
            { type: 'footnote', content: [{ type: 'text', text: 'By 2 m.' }] },
            { type: 'text', text: '.' },
          ],
        },
        {
          type: 'pullQuote',
          attrs: { attribution: 'A miller' },
          content: [{ type: 'text', text: 'It rose' }],
        },
        {
          type: 'embed',
          attrs: { provider: 'x', url: 'https://x.com/delta/status/1', quote: 'We sank.\n\nAll of us.' },
        },
        { type: 'blockquote', content: bodyOf('Go home.', 'Now.').content.filter(isParagraph) },
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: bodyOf('Three').content.filter(isParagraph) }],
        },
      ],
    },
  });
  const parts = republishedWords(text, site()).split('\n\n');
  expect(parts.slice(parts.indexOf('The river rose[1].'), -1)).toEqual([
    'The river rose[1].',
    '> We sank.\n> All of us.\nX: https://x.com/delta/status/1',
    '> Go home.\n>\n> Now.',
    '3. Three',
    'Footnotes\n[1] By 2 m.',
  ]);
});

it('offers both to be copied, and the line that names the original, under the terms of the newsroom', () => {
  const html = renderToStaticMarkup(
    <RepublishStory site={site()} story={whole()} terms={'Name us.\n\nAsk us.'} />,
  );
  expect(html).toContain('<p>Name us.</p><p>Ask us.</p>');
  for (const field of ['republish-html', 'republish-text', 'republish-canonical']) {
    expect(html).toContain(`<label for="${field}">`);
    expect(html).toMatch(new RegExp(`<textarea id="${field}"[^>]*readOnly`));
    expect(html).toContain(`data-copy-field="${field}"`);
  }
  expect(html).toContain(
    '&lt;link rel=&quot;canonical&quot; href=&quot;https://paper.example/2024/03/29/ferries-stop&quot;&gt;',
  );
});

it.each(HOSTILE)('is HTML that is well formed whatever was written: %j', (headline) => {
  const text = { headline, standfirst: headline, bylines: [reporter(headline)], body: bodyOf(headline) };
  parseXml(`<body>${republishedHtml(story(text), site({ name: headline }))}</body>`);
});
