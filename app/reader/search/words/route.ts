import { suggestWords } from '#domain/search/suggest';
import { openMoment } from '../../moment.ts';

export const dynamic = 'force-dynamic';

/** What begins with the letters that were typed, for /reader.js: a list of words. */
export async function GET(request: Request): Promise<Response> {
  const { at, edition, until } = await openMoment();
  const typed = new URL(request.url).searchParams.get('q') ?? '';
  const words = await suggestWords(typed, at);
  return Response.json(words, {
    headers: { 'x-stringer-edition': String(edition), 'x-stringer-until': String(until) },
  });
}
