import { expect, test } from 'vitest';
import { makeLight } from '#server/light-document';

const ID = 'a'.repeat(32);
const media = (width: number, type: string) => `/media/${ID}/2/${width}.${type}`;
const picture = (alt: string) =>
  `<picture><source type="image/avif" srcset="${media(640, 'avif')} 640w"/>` +
  `<img src="${media(960, 'jpg')}" srcset="${media(320, 'jpg')} 320w, ${media(640, 'jpg')} 640w, ${media(960, 'jpg')} 960w" alt="${alt}" loading="lazy"/></picture>`;
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="ur" dir="rtl"><head><title>A &amp; B</title>${head}</head><body>${body}</body></html>`;
const light = (html: string, way: 'link' | 'save-data' = 'link') =>
  makeLight(html, {
    way,
    full: '/2024/03/29/ferries',
    style: 'p{margin:0}',
    pictureBytes: async ({ width, ext }) => (ext === 'jpg' ? width * 131 : null),
  });

test('a picture is a link to it, with its words, its type and its size', async () => {
  const html = await light(
    page(`<figure>${picture('Ferries &amp; gulls')}<figcaption>At noon</figcaption></figure>`),
  );
  expect(html).toContain(
    `<figure><a href="${media(640, 'jpg')}">Picture: Ferries &amp; gulls (JPEG, 84 kB)</a><figcaption>At noon</figcaption></figure>`,
  );
  expect(html).not.toMatch(/<img|<picture|<source|avif/);
});

test('a picture whose size nobody knows is a link all the same', async () => {
  const html = await makeLight(page(`<figure>${picture('')}</figure>`), {
    way: 'link',
    full: null,
    style: '',
    pictureBytes: async () => null,
  });
  expect(html).toContain(`<a href="${media(640, 'jpg')}">Picture (JPEG)</a>`);
});

test('a picture that is a link to something larger leads to the picture itself', async () => {
  const html = await light(
    page(
      `<figure><a href="/x/slides/1" class="open">${picture('Gulls')}<span class="visually-hidden"> Enlarge</span></a></figure>`,
    ),
  );
  expect(html).toContain(`<figure><a href="${media(640, 'jpg')}">Picture: Gulls (JPEG, 84 kB)</a></figure>`);
});

test('a logo is the paper’s name, and what only decorates a card goes', async () => {
  const html = await light(
    page(`<p><a href="/">${picture('The Paper')}</a></p><li>${picture('')}<a href="/news">N</a></li>`),
  );
  expect(html).toContain('<p><a href="/light">The Paper</a></p><li><a href="/light/news">N</a></li>');
});

test('the slides are a list without the ways through a row', async () => {
  const html = await light(
    page(
      '<section class="slideshow" aria-roledescription="carousel" aria-label="Pictures"><section class="slide-track" aria-label="Row" tabindex="0">' +
        `<figure id="slide-1" class="slide">${picture('One')}<figcaption><p>First</p><p class="slide-steps"><a href="#slide-2">Next</a></p></figcaption></figure>` +
        `<figure id="slide-2" class="slide">${picture('Two')}</figure></section>` +
        '<ol class="slide-positions"><li><a href="#slide-1">1</a></li></ol><output></output></section>',
    ),
  );
  expect(html).toContain('<section aria-label="Pictures"><ol aria-label="Row"><li><figure id="slide-1">');
  expect(html).toContain('<figcaption><p>First</p></figcaption></figure></li><li><figure id="slide-2">');
  expect(html).toContain('</figure></li></ol></section>');
  expect(html).not.toMatch(/slide-steps|#slide-|output/);
});

test('what is meant for paper, or waits for script, is not there', async () => {
  const html = await light(
    page('<p class="print-foot meta"><span>/x</span></p><ul><li><button hidden>Copy link</button></li></ul>'),
  );
  expect(html).toContain('<body><ul><li></li></ul></body>'); // the light styles show no empty line of a list
});

test('links stay in the light version, where there is one', async () => {
  const links = [
    '/',
    '/news?before=x',
    '/feed.xml',
    '/files/a/b.pdf',
    '/later',
    '#content',
    'https://x.test/news',
  ];
  const html = await light(page(links.map((href) => `<a href="${href}">x</a>`).join('')));
  expect([...html.matchAll(/href="([^"]*)">x/g)].map(([, href]) => href)).toEqual([
    '/light',
    '/light/news?before=x',
    '/feed.xml',
    '/files/a/b.pdf',
    '/later',
    '#content',
    'https://x.test/news',
  ]);
});

test('nothing that needs script is there, and the styles are the light ones', async () => {
  const html = await light(
    page(
      '<p hidden><button>Load</button></p><script type="module" src="/reader.js"></script><p class="text-lead kicker" data-x="1">K</p>',
      '<style>i{}</style><link rel="preload" as="font" href="/f.woff2"/><script>theme()</script><meta name="robots" content="max-image-preview:large"/><link rel="canonical" href="https://p.test/x"/>',
    ),
  );
  expect(html).not.toMatch(/script|button|hidden|preload|i\{\}|data-x|text-lead/);
  expect(html).toContain('<!DOCTYPE html><html lang="ur" dir="rtl"><head><title>A &amp; B</title>');
  expect(html).toContain(
    '<link rel="canonical" href="https://p.test/x"><meta name="robots" content="noindex"/><link rel="icon" href="data:,"/><style>p{margin:0}</style></head>',
  );
  expect(html).toContain('<p class="kicker">K</p>');
});

test('a way back to the full version stands at the top and at the foot', async () => {
  const body = '<header>H</header><footer><a href="/light/x" data-light-link="">Light version</a></footer>';
  const html = await light(page(body));
  expect(html.match(/<a href="\/2024\/03\/29\/ferries">Full version<\/a>/g)).toHaveLength(2);
  expect(html).not.toContain('>Light version<');
});

test('for a browser that saves data the address and its links stay the same', async () => {
  const body = '<header>H</header><a href="/news">N</a><a href="/light" data-light-link="">Light version</a>';
  const html = await light(page(body), 'save-data');
  expect(html).toContain('<a href="/news">N</a>');
  expect(html).toContain('Your browser asks to save data');
  expect(html).not.toMatch(/noindex|Full version|\/light/);
});
