import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { THEME_LINE } from '#lib/theme-line';
import { BrokenDocument, makeDocument as make } from '#server/document';
import { readerPolicy } from '#server/headers';

const MARKS =
  '<meta name="stringer:status" content="410"/><meta name="stringer:edition" content="7"/><meta name="stringer:until" content="99"/>';
const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="en"><head>${MARKS}${head}</head><body>${body}</body></html>`;
const CSS = 'p::before{content:"</x>"}\n';
const files = {
  readerScript: '/reader.js?v=2',
  stylesheet: (address: string) => (address === '/_next/x.css' ? CSS : null),
  isInScripts: () => false,
};
const makeDocument = (html: string) => make(html, files);
const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a document keeps no script but the paper’s own', () => {
  const { html, scripts } = makeDocument(
    page(
      `<link rel="preload" as="script" href="/_next/a.js"/><link rel="preload" as="font" href="/fonts/n.woff2"/><script src="/_next/a.js" async=""></script><script>${THEME_LINE}</script><script>${THEME_LINE};alert(1)</script>`,
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script><script type="module" src="/reader.js"></script><script type="module" src="https://elsewhere.test/reader.js"></script><script src="/reader.js"></script><script id="_R_">self.__next_f=[]</script>',
    ),
  );
  expect(html.match(/<script.*?<\/script>/g)).toEqual([
    `<script>${THEME_LINE}</script>`,
    '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    '<script type="module" src="/reader.js?v=2"></script>',
  ]);
  expect(html).not.toContain('_next');
  expect(html).toContain('/fonts/n.woff2');
  expect(scripts).toEqual([sha(THEME_LINE)]);
});

test('what a page says to the door is read and taken out', () => {
  const { html, marks } = makeDocument(page(''));
  expect(marks).toEqual({ status: 410, edition: 7, until: 99 });
  expect(html).not.toContain('stringer:');
});

test('styles stand in the page, in the place of their link, and are allowed by their hash', () => {
  const { html, styles } = makeDocument(
    page(
      '<link rel="preload" as="style" href="/_next/x.css"/><link rel="stylesheet" href="/_next/x.css" data-precedence="next"/><style>i{}</style>',
    ),
  );
  expect(new Set(styles)).toEqual(new Set([sha(CSS), sha('i{}')]));
  expect(html).toContain(`<head><style>${CSS}</style><style>i{}</style></head>`);
});

test('what only React needs goes, and every other byte stays as it was', () => {
  const body =
    '<div hidden=""><!--$--><!--/$--></div><p>A &amp; B<!-- -->, “c” &lt;b&gt;</p><div hidden="">kept</div><textarea>\n\n x</textarea>';
  const { html } = makeDocument(page('', body));
  expect(html).toContain(
    '<body><p>A &amp; B, “c” &lt;b&gt;</p><div hidden="">kept</div><textarea>\n\n x</textarea></body>',
  );
});

test('text that looks like markup inside a script of data does not end the document early', () => {
  const data =
    '<script type="application/ld+json">{"headline":"\\u003c/script>\\u003cscript>alert(1)"}</script>';
  expect(makeDocument(page('', `${data}<p>after</p>`)).html).toContain(`${data}<p>after</p>`);
});

test.each([
  ['a page whose styles are missing', page('<link rel="stylesheet" href="/_next/y.css"/>')],
  ['an error’s shell', '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>'],
  ['a part that waits for script', page('', '<!--$?--><template id="B:0"></template><!--/$-->')],
  ['a part that came late', page('', '<div hidden id="S:0">late</div>')],
  ['a page that says nothing of itself', '<!DOCTYPE html><html><head></head><body>hello</body></html>'],
  ['a page with half of it', '<html><head><meta name="stringer:status" content="200"/></head></html>'],
])('%s is no document', (_, html) => {
  expect(() => makeDocument(html)).toThrow(BrokenDocument);
});

test('a page may frame what its own embeds come from, and nothing else', () => {
  const embed = (address: string) => `<p data-embed="${address}" hidden=""><button>Load</button></p>`;
  const { frames } = makeDocument(
    page(
      '',
      embed('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ') +
        embed('https://player.vimeo.com/video/1?dnt=1&amp;h=ab') +
        embed('https://player.vimeo.com/video/2?dnt=1') +
        embed('https://evil.example/embed') +
        embed('javascript:alert(1)') +
        '<p>data-embed="https://embed.bsky.app/embed/x"</p>',
    ),
  );
  expect(frames).toEqual(['https://www.youtube-nocookie.com', 'https://player.vimeo.com']);
  expect(readerPolicy({ scripts: [], styles: [], frames })).toContain(
    '; frame-src https://www.youtube-nocookie.com https://player.vimeo.com;',
  );
});

test('a page without an embed may frame nothing', () => {
  const { frames } = makeDocument(page('', '<p>Plain</p>'));
  expect(readerPolicy({ scripts: [], styles: [], frames })).not.toContain('frame-src');
});

test('of a stylesheet a page gets what it can use, its scripts included, and the hash is of that', () => {
  const sheet = '.on-page{x:1}.by-script{x:2}.elsewhere{x:3}p{x:4}';
  const { html, styles } = make(
    page('<link rel="stylesheet" href="/a.css"/>', '<p class="late on-page">Text</p>'),
    { ...files, stylesheet: () => sheet, isInScripts: (name) => name === 'by-script' },
  );
  const kept = '.on-page{x:1}.by-script{x:2}p{x:4}';
  expect(html).toContain(`<style>${kept}</style>`);
  expect(styles).toEqual([sha(kept)]);
});
