import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Got, Sent } from './door.ts';

type Ask = (target: string, sent: Sent) => Promise<Got>;

/** An answer as a stranger has it: its bytes unpacked, its head and status line with it. */
export type Seen = { target: string; status: number; text: string };

const unpack = ({ headers, bytes }: Got): Buffer => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
};

export const seenOf = (target: string, got: Got): Seen => ({
  target,
  status: got.status,
  text: `${got.raw.join('\n')}\n${unpack(got).toString()}`.toLowerCase(),
});

const LINK = /(?:href|src|srcset|imagesrcset|content|url)="([^"]+)"|<(?:link|guid)[^>]*>([^<]+)</g;

/** Every address of the site itself that a page, a feed or a head names. */
function linksIn({ text }: Seen, origin: string): string[] {
  const named = [...text.matchAll(LINK)].flatMap(([, attribute, element]) => attribute ?? element ?? []);
  return named
    .flatMap((value) => value.replaceAll('&amp;', '&').split(/,\s+/))
    .flatMap((value) => {
      const url = URL.parse(value.trim().split(/\s/)[0] ?? '', origin);
      return url?.origin === origin ? [url.pathname + url.search] : [];
    });
}

/** Goes from the given addresses wherever links lead, packed and unpacked in turn. */
export async function crawl(ask: Ask, origin: string, from: string[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  const known = new Set(from);
  for (const target of known) {
    const encoding = ['identity', 'br', 'gzip'][seen.length % 3] ?? 'identity';
    const answer = seenOf(target, await ask(target, { headers: { 'accept-encoding': encoding } }));
    seen.push(answer);
    for (const link of linksIn(answer, origin)) known.add(link); // a Set is walked to its end, wherever it grows
  }
  return seen;
}
