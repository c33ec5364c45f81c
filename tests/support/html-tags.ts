import { Parser } from 'htmlparser2';

/** The elements of a piece of HTML in their order, as a parser of HTML sees them. */
export function tagsIn(html: string): string[] {
  const tags: string[] = [];
  const parser = new Parser({ onopentagname: (name) => tags.push(name) });
  parser.end(html);
  return tags;
}
