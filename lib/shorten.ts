/** At most `max` characters and a mark of what is left out: whole words, as far as the language has spaces between them. */
export function shorten(text: string, max: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const lastSpace = line.lastIndexOf(' ', max);
  const cut = lastSpace > max / 2 ? line.slice(0, lastSpace) : line.slice(0, max);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`; // no half of a letter
}
