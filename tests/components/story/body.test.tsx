import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { StoryBody } from '#components/story/body';
import { type Block, type Body, bodySchema } from '#domain/stories/body';
import { bodyOf } from '../stories.ts';

const text = (words: string) => ({ type: 'text' as const, text: words });
const paragraph = (words: string): Block => ({ type: 'paragraph', content: [text(words)] });
const htmlOf = (...content: Block[]): string => {
  const body: Body = bodySchema.parse({ type: 'doc', content });
  const html = renderToStaticMarkup(<StoryBody body={body} />);
  return html.replace(/^<div class="story-body( drop-cap)?">/, '').replace(/<\/div>$/, '');
};

it('shows every kind of block that a story may have', () => {
  const item = { type: 'listItem' as const, content: [paragraph('Flour')] };
  const html = htmlOf(
    { type: 'heading', attrs: { level: 2 }, content: [text('Two')] },
    { type: 'heading', attrs: { level: 3 }, content: [text('Three')] },
    paragraph('Plain'),
    { type: 'blockquote', content: [paragraph('Said')] },
    { type: 'bulletList', content: [item] },
    { type: 'orderedList', attrs: { start: 4 }, content: [item] },
    { type: 'horizontalRule' },
  );
  expect(html).toBe(
    '<h2>Two</h2><h3>Three</h3><p>Plain</p><blockquote><p>Said</p></blockquote>' +
      '<ul><li><p>Flour</p></li></ul><ol start="4"><li><p>Flour</p></li></ol><hr/>',
  );
});

it('shows every mark, the first outermost, and breaks lines where the writer did', () => {
  const html = htmlOf({
    type: 'paragraph',
    content: [
      {
        type: 'text',
        text: 'all',
        marks: [
          { type: 'bold' },
          { type: 'italic' },
          { type: 'link', attrs: { href: 'https://a.example/?b=1&c' } },
        ],
      },
      { type: 'hardBreak' },
      text('next'),
    ],
  });
  expect(html).toBe(
    '<p><strong><em><a href="https://a.example/?b=1&amp;c">all</a></em></strong><br/>next</p>',
  );
});

it('shows markup in a text as the words that they are', () => {
  expect(htmlOf(paragraph('<img src=x onerror=alert(1)> & "so"'))).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so&quot;</p>',
  );
});

it('leaves no gap where a writer left an empty paragraph', () => {
  expect(htmlOf(paragraph('One'), { type: 'paragraph' }, paragraph('Two'))).toBe('<p>One</p><p>Two</p>');
});

it('drops the first letter only of a long paragraph that begins with a capital', () => {
  const long = 'The boats stay tied. '.repeat(12);
  const drops = (...paragraphs: string[]) =>
    renderToStaticMarkup(<StoryBody body={bodyOf(...paragraphs)} />).includes('drop-cap');
  expect(drops(long)).toBe(true);
  expect(drops('The boats stay tied.')).toBe(false);
  expect(drops(`“${long}`)).toBe(false);
  expect(drops(`2024 ${long}`)).toBe(false);
  expect(drops(`رود ${long}`)).toBe(false);
});
