import type { Picture } from '#domain/media/picture';

/** What becomes of an alt text that a story leaves empty. */
export function altHint({ alt }: { alt: string }, picture: Picture | undefined): string {
  if (alt === '' && picture?.decorative) return 'Decorative in the library: it may stay empty.';
  if (alt === '' && picture?.alt) return `Left empty, readers are told the library’s: “${picture.alt}”`;
  return 'What it shows, for readers who do not see it.';
}
