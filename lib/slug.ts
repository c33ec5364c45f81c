const MAX = 80;

/** Lower-case ASCII words joined by hyphens, at most 80 characters; may be empty when nothing can be spelled so. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`]/g, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= MAX) return words;
  const cut = words.slice(0, MAX + 1).lastIndexOf('-');
  return words.slice(0, cut > 0 ? cut : MAX);
}

export const isSlug = (value: string): boolean =>
  value.length <= MAX && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
