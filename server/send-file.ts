import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Asked } from './asked.ts';
import { INERT_POLICY, type RawHeaders, siteHeaders } from './headers.ts';
import { namesAny } from './send.ts';
import type { Site } from './site.ts';

type Sent = {
  /** Where it lies. */
  file: string;
  tag: string;
  /** Of whoever may keep it: a Cache-Control. */
  caching: string;
  /** What goes with the bytes and not with a 304. */
  described: RawHeaders;
};

/** A file of the disk, or 304 to a client that has it. It is open before the status is sent: one that is gone fails first. */
export async function sendFile(
  { req, res }: Asked,
  site: Site,
  { file, tag, caching, described }: Sent,
): Promise<void> {
  const policy = ['Content-Security-Policy', INERT_POLICY];
  const unchanged = ['Cache-Control', caching, 'ETag', tag, ...policy, ...siteHeaders(site)];
  if (namesAny(req.headers['if-none-match'] ?? '', [tag])) {
    res.writeHead(304, unchanged).end();
    return;
  }
  const headers = [...described, ...unchanged];
  if (req.method === 'HEAD') {
    res.writeHead(200, headers).end();
    return;
  }
  const bytes = createReadStream(file);
  await new Promise((resolve, reject) => bytes.once('open', resolve).once('error', reject));
  res.writeHead(200, headers);
  await pipeline(bytes, res);
}
