import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Slideshow } from '#components/story/slideshow';
import { picture } from '../stories.ts';

const slides = [
  picture({ caption: 'One', credit: 'By A' }),
  picture({ caption: 'Two', credit: 'By B' }),
  picture({ caption: 'Three', credit: '' }),
];
const html = renderToStaticMarkup(<Slideshow pictures={slides} />);
const linksTo = (id: string) => html.split(`href="#${id}"`).length - 1;

it('leads from picture to picture by links, without script', () => {
  expect(linksTo('slide-1')).toBe(2); // its position, and Previous on the second
  expect(linksTo('slide-2')).toBe(3); // its position, Next on the first, Previous on the third
  expect(linksTo('slide-3')).toBe(2);
  for (const id of ['slide-1', 'slide-2', 'slide-3']) expect(html).toContain(`id="${id}"`);
});

it('shows the caption and the credit of every picture', () => {
  for (const words of ['One', 'By A', 'Two', 'By B', 'Three']) expect(html).toContain(words);
});

it('says to a screen reader which of how many pictures this is', () => {
  expect(html).toContain('aria-roledescription="carousel"');
  expect(html).toContain('aria-label="2 of 3"');
});

it('hurries only for the first picture', () => {
  expect(html.match(/loading="eager"/g)).toHaveLength(1);
  expect(html.match(/loading="lazy"/g)).toHaveLength(2);
});

it('shows a single picture without ways to nowhere, and nothing where there is none', () => {
  const one = renderToStaticMarkup(<Slideshow pictures={slides.slice(0, 1)} />);
  expect(one).not.toContain('href="#');
  expect(one).toContain('<figcaption');
  expect(renderToStaticMarkup(<Slideshow pictures={[]} />)).toBe('');
});

it('leads from each slide of a live story to its own page, and of a preview to the picture alone', () => {
  const live = renderToStaticMarkup(<Slideshow pictures={slides} story="/2024/03/29/ferries-stop" />);
  for (const number of [1, 2, 3]) {
    const path = `/2024/03/29/ferries-stop/slides/${number}`;
    expect(live).toContain(`class="enlarge" href="${path}"`);
    expect(live).toContain(`href="${path}#share"`);
  }
  const preview = renderToStaticMarkup(<Slideshow pictures={slides} base="/preview/x/media" />);
  expect(preview).not.toContain('/slides/');
  expect(preview).toContain(`class="enlarge" href="/preview/x/media/${'a'.repeat(32)}/3/1280.jpg"`);
});
