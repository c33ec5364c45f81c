import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ResponsivePicture } from '#components/reader/responsive-picture';
import { singleWidth, srcset } from '../../../components/reader/srcset.ts';
import { picture } from '../stories.ts';

const BASE = `/media/${'a'.repeat(32)}/3`;

it('names every rendition that was made, smallest first', () => {
  expect(srcset(picture({ widths: [640, 320, 1280] }), 'avif')).toBe(
    `${BASE}/320.avif 320w, ${BASE}/640.avif 640w, ${BASE}/1280.avif 1280w`,
  );
});

it('names the smallest rendition that is large enough where only one can be named', () => {
  expect(singleWidth(picture(), 640)).toBe(640);
  expect(singleWidth(picture(), 700)).toBe(1280);
  expect(singleWidth(picture(), 5000)).toBe(1280);
});

it('offers AVIF, then WebP, then JPEG, and keeps the place of the picture free', () => {
  const html = renderToStaticMarkup(<ResponsivePicture picture={picture()} sizes="50vw" />);
  expect(html.match(/type="image\/(avif|webp)"/g)).toEqual(['type="image/avif"', 'type="image/webp"']);
  expect(html).toContain(`src="${BASE}/1280.jpg"`);
  expect(html).toContain('width="2000" height="1333"');
  expect(html).toContain('alt="A ridge, drawn"');
});

it('fetches the first picture at once and the others when they come near', () => {
  const first = renderToStaticMarkup(<ResponsivePicture picture={picture()} sizes="50vw" first />);
  const later = renderToStaticMarkup(<ResponsivePicture picture={picture()} sizes="50vw" />);
  expect(first).toContain('loading="eager" fetchPriority="high"');
  expect(later).toContain('loading="lazy" fetchPriority="auto"');
});

it('keeps the focal point in view where it is cropped, and says nothing of it elsewhere', () => {
  const html = (focal: { x: number; y: number }, cropped: boolean) =>
    renderToStaticMarkup(
      <ResponsivePicture picture={picture({ focal })} sizes="50vw" cropped={cropped} className="wide" />,
    );
  expect(html({ x: 130, y: 1000 }, true)).toContain('class="crop fx-1 fy-10 wide"');
  expect(html({ x: 500, y: 540 }, true)).toContain('class="crop wide"');
  expect(html({ x: 130, y: 1000 }, false)).toContain('class="wide"');
  expect(html({ x: 130, y: 1000 }, true)).not.toContain('style=');
});

it('fetches the pictures of a preview from where the preview says', () => {
  const html = renderToStaticMarkup(
    <ResponsivePicture picture={picture()} sizes="50vw" base="/admin/media" />,
  );
  expect(html).not.toContain('"/media/');
  expect(html).not.toContain(' /media/');
  expect(html).toContain(`/admin${BASE}/320.avif`);
});
