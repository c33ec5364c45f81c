import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { StoryBody } from '#components/story/body';
import { type Block, type Body, bodySchema } from '#domain/stories/body';
import type { TextBlock } from '#domain/stories/body/text-blocks';
import type { TextReferences } from '#domain/stories/reading';
import { bodyOf, picture } from '../stories.ts';

const text = (words: string) => ({ type: 'text' as const, text: words });
const paragraph = (words: string): TextBlock => ({ type: 'paragraph', content: [text(words)] });
const NOTHING: TextReferences = { pictures: {}, files: {}, stories: {} };

const htmlOf = (...content: Block[]): string => htmlWith(NOTHING, content);

const htmlWith = (references: TextReferences, content: Block[]): string => {
  const body: Body = bodySchema.parse({ type: 'doc', content });
  const html = renderToStaticMarkup(<StoryBody body={body} form="features" references={references} />);
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

it('drops the first letter only of a long paragraph that begins with a capital, and only where there is room', () => {
  const long = 'The boats stay tied. '.repeat(12);
  const drops = (opening: string, form: 'news' | 'features' = 'features') =>
    renderToStaticMarkup(<StoryBody body={bodyOf(opening)} form={form} references={NOTHING} />).includes(
      'drop-cap',
    );
  expect(drops(long)).toBe(true);
  expect(drops(`A word. ${long}`)).toBe(true);
  expect(drops(`Öl ${long}`)).toBe(true);
  expect(drops(long, 'news')).toBe(false);
  expect(drops('The boats stay tied.')).toBe(false);
  for (const opening of ['“', '2024 ', 'U.S. ', 'رود ', 'नदी ', '河', 'e-mail '])
    expect(drops(`${opening}${long}`), opening).toBe(false);
});

describe('a footnote', () => {
  const note = (words: string) => ({ type: 'footnote' as const, content: [text(words)] });
  const html = htmlOf(
    { type: 'paragraph', content: [text('It rose.'), note('By four metres.')] },
    {
      type: 'factBox',
      attrs: { title: 'Levels' },
      content: [{ type: 'paragraph', content: [text('Low'), note('In May.')] }],
    },
  );

  it('is a number in the text that leads to the note, numbered as a reader meets them', () => {
    expect(html).toContain(
      'It rose.<sup class="footnote-mark"><a id="footnote-mark-1" href="#footnote-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup>',
    );
    expect(html).toContain('Low<sup class="footnote-mark"><a id="footnote-mark-2"');
  });

  it('stands at the end with the way back to its place', () => {
    expect(html).toMatch(
      /<li id="footnote-1">By four metres\. <a href="#footnote-mark-1" role="doc-backlink"/,
    );
    expect(html).toMatch(/<li id="footnote-2">In May\. <a href="#footnote-mark-2"/);
  });

  it('leaves no list where there is none', () => {
    expect(htmlOf(paragraph('Plain'))).not.toContain('footnotes');
  });
});

it('heads a table with its first row and gives its region a name', () => {
  const cell = (type: 'tableHeader' | 'tableCell', words: string) => ({ type, content: [text(words)] });
  const html = htmlOf({
    type: 'table',
    attrs: { caption: 'Rain' },
    content: [
      { type: 'tableRow', content: [cell('tableHeader', 'Month'), cell('tableHeader', 'mm')] },
      { type: 'tableRow', content: [cell('tableHeader', 'May'), cell('tableCell', '310')] },
    ],
  });
  expect(html).toBe(
    '<section class="table-region" aria-label="Rain" tabindex="0"><table><caption>Rain</caption>' +
      '<thead><tr><th scope="col">Month</th><th scope="col">mm</th></tr></thead>' +
      '<tbody><tr><th scope="row">May</th><td>310</td></tr></tbody></table></section>',
  );
});

describe('a picture in the text', () => {
  const words = { mediaId: 'a'.repeat(32), alt: 'A ferry', caption: 'The last ferry', credit: 'A. Rao' };

  it('has the alt text, the caption and the credit that this story gives it', () => {
    const references = { ...NOTHING, pictures: { [words.mediaId]: picture({ alt: '', caption: '' }) } };
    const html = htmlWith(references, [{ type: 'picture', attrs: { ...words, width: 'wide' } }]);
    expect(html).toContain('<figure class="text-picture text-picture-wide">');
    expect(html).toContain('alt="A ferry"');
    expect(html).toContain(
      '<figcaption class="picture-words">The last ferry<span> A. Rao</span></figcaption>',
    );
    expect(html).toContain(`/media/${words.mediaId}/3/`);
  });

  it('has the library’s alt text where the story writes none, and none where it is decorative', () => {
    const shown = (decorative: boolean) =>
      htmlWith({ ...NOTHING, pictures: { [words.mediaId]: picture({ decorative }) } }, [
        { type: 'picture', attrs: { ...words, alt: '', width: 'text' } },
      ]);
    expect(shown(false)).toContain('alt="A ridge, drawn"');
    expect(shown(true)).toContain('alt=""');
  });

  it('that is gone leaves its caption and no broken picture', () => {
    const html = htmlOf({ type: 'picture', attrs: { ...words, width: 'text' } });
    expect(html).not.toContain('<img');
    expect(html).toContain('The last ferry');
  });
});

describe('an embed', () => {
  const youTube = {
    provider: 'youtube' as const,
    url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    quote: 'A song\nin two lines',
  };

  it('is a card with the words that were kept and the way to the original; nothing of it is fetched', () => {
    const html = htmlOf({ type: 'embed', attrs: youTube });
    expect(html).toContain('<p>A song</p><p>in two lines</p>');
    expect(html).toContain(
      '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener">See it on YouTube</a>',
    );
    expect(html).toContain('data-embed="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"');
    expect(html).not.toMatch(/<(iframe|img|script)/);
  });

  it('that only its provider’s script could show stays a card', () => {
    const html = htmlOf({
      type: 'embed',
      attrs: { provider: 'x', url: 'https://x.com/river/status/123', quote: '' },
    });
    expect(html).not.toContain('data-embed');
    expect(html).toContain('See it on X');
  });
});

describe('a related story', () => {
  const block: Block = { type: 'relatedStory', attrs: { storyId: 'c'.repeat(32) } };

  it('is found at the address and under the headline that it has now', () => {
    const stories = { ['c'.repeat(32)]: { path: '/2024/04/01/after', headline: 'What came after' } };
    expect(htmlWith({ ...NOTHING, stories }, [block])).toContain(
      '<a href="/2024/04/01/after">What came after</a>',
    );
  });

  it('that readers may not see leaves nothing on the page', () => {
    expect(htmlOf(block)).toBe('');
  });
});

it('offers a file by its label, else its name, with what it is and how large; nothing where it is gone', () => {
  const file = { id: 'f'.repeat(32), name: 'Figures 数.csv', type: 'csv' as const, bytes: 1200 };
  const block = (label: string): Block => ({ type: 'file', attrs: { fileId: file.id, label } });
  const html = htmlWith({ ...NOTHING, files: { [file.id]: file } }, [block('All of it'), block('')]);
  expect(html.match(/href="[^"]*"/g)).toEqual(
    Array(2).fill(`href="/files/${file.id}/Figures%20%E6%95%B0.csv"`),
  );
  expect(html).toContain('<b>All of it</b> <span>CSV, 1 kB</span>');
  expect(html).toContain('<b>Figures 数.csv</b>');
  expect(htmlOf(paragraph('Left'), block('All of it'))).not.toContain('All of it');
});
