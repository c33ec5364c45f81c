import { renditionUrl } from '#domain/media/picture';
import { writtenIn } from '#lib/written-in';
import type { Site } from './site.ts';
import { singleWidth } from './srcset.ts';
import { THEME_COLORS } from './theme-colors.ts';

/** More does not fit under an icon. */
const SHORT_NAME = 12;

/**
 * The paper as an application: in a window with the browser's own way back, reload and address, which a paper that
 * links elsewhere needs.
 */
export function manifestOf(site: Site) {
  const { lang, dir } = writtenIn(site.language);
  return {
    id: '/',
    name: site.name,
    short_name: shortNameOf(site.name),
    ...(site.tagline && { description: site.tagline }),
    lang,
    dir,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: THEME_COLORS.light,
    theme_color: THEME_COLORS.light,
    categories: ['news'],
    icons: site.icon ? ownIcons(site.icon) : LETTER_ICONS,
    shortcuts: [{ name: 'Read later', url: '/later' }],
  };
}

/** Whole words, as many as fit, or what begins the name. */
function shortNameOf(name: string): string {
  const words = name.split(/\s+/);
  while (words.length > 1 && words.join(' ').length > SHORT_NAME) words.pop();
  const short = words.join(' ');
  return /^(the|a)$/i.test(short) ? name : short;
}

const PNG = 'image/png';
const LETTER_ICONS = [
  { src: '/install/192.png', sizes: '192x192', type: PNG, purpose: 'any' },
  { src: '/install/512.png', sizes: '512x512', type: PNG, purpose: 'any' },
  { src: '/install/maskable.png', sizes: '512x512', type: PNG, purpose: 'maskable' },
];

/** The icon that the settings name, in the sizes that were made of it. */
const ownIcons = (icon: NonNullable<Site['icon']>) =>
  [...new Set([192, 512].map((width) => singleWidth(icon, width)))].map((width) => ({
    src: renditionUrl(icon, width, 'webp'),
    sizes: `${width}x${Math.round((icon.height * width) / icon.width)}`,
    type: 'image/webp',
    purpose: 'any',
  }));
