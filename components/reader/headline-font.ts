/** Written by bin/fonts.ts: the font that every page shows first, to be preloaded. */
export const HEADLINE_FONT = '/fonts/newsreader-3418e16707.woff2';
