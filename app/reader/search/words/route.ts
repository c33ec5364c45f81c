import { suggestWords } from '#domain/search/suggest';
import { readKind } from '#domain/search/suggest-kind';
import { openMoment } from '../../moment.ts';

export const dynamic = 'force-dynamic';

/** What begins with the letters that were typed, for /reader.js: a list of words. */
export async function GET(request: Request): Promise<Response> {
  const { at, edition, until } = await openMoment();
  const { searchParams } = new URL(request.url);
  const words = await suggestWords(searchParams.get('q') ?? '', readKind(searchParams.get('of')), at);
  return Response.json(words, {
    headers: { 'x-stringer-edition': String(edition), 'x-stringer-until': String(until) },
  });
}
