import { FRAME_ORIGINS } from '#domain/stories/body/embed-frame';

/** Name, value, name, value: as res.writeHead() takes them without another look. */
export type RawHeaders = readonly string[];

export const rawHeaders = (headers: Record<string, string>): string[] => Object.entries(headers).flat();

const PERMISSIONS = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ');

const ONE_YEAR_S = 31_536_000;

/** What every answer of the portal says. `referrer` may be narrower where an address is a secret. */
export function siteHeaders({
  secure,
  referrer = 'strict-origin-when-cross-origin',
}: {
  secure: boolean;
  referrer?: 'strict-origin-when-cross-origin' | 'same-origin' | 'no-referrer';
}): string[] {
  return rawHeaders({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': referrer,
    'Permissions-Policy': PERMISSIONS,
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(secure ? { 'Strict-Transport-Security': `max-age=${ONE_YEAR_S}` } : {}),
  });
}

/** Asked again at every view, answered with 304 or the new page; no cache in between may answer alone. */
export const READER_CACHING: RawHeaders = rawHeaders({ 'Cache-Control': 'public, no-cache' });

/** Which pages a browser may fetch ahead: public/speculation-rules.json. */
export const SPECULATION: RawHeaders = rawHeaders({ 'Speculation-Rules': '"/speculation-rules.json"' });

/** A browser that asks to save data gets another answer under the same address. */
export const READER_VARY = 'Accept-Encoding, Save-Data';

type Allowed = { scripts: string[]; styles: string[]; frames: string[]; leadsOn?: boolean };

/** A reader's page: no inline script or style but those whose hashes are given, frames only of its own embeds. */
export function readerPolicy({ scripts, styles, frames, leadsOn = false }: Allowed): string {
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts],
    'style-src': styles.length > 0 ? styles : ["'none'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    ...(frames.length > 0 ? { 'frame-src': frames } : {}),
    // The answer to a form is bound by this too: the question for a server is answered with the way there.
    'form-action': leadsOn ? ["'self'", 'https:'] : ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  });
}

/** What is looked at by itself and runs nothing: feeds, pictures, files. */
export const INERT_POLICY = "default-src 'none'; sandbox";

/** The service worker: it runs from its own file and asks this site alone. */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/**
 * The desk is a hydrated application: its scripts carry the nonce, the editor sets styles. A preview (`framed`) is a
 * reader's page under the desk's policy: its embeds may be loaded too.
 */
export function deskPolicy({ nonce, framed, dev }: { nonce: string; framed: boolean; dev: boolean }): string {
  return policy({
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, ...(dev ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': framed ? ["'self'", ...FRAME_ORIGINS] : ["'self'"],
    'object-src': ["'none'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': [framed ? "'self'" : "'none'"],
  });
}

const policy = (directives: Record<string, string[]>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/** A file that is sent to be saved. */
export const isDownload = (path: string): boolean => /^\/(admin|preview\/[^/]+)\/files\//.test(path);

/** A preview is shown in a frame of the editor. */
export const isFramed = (path: string): boolean =>
  /^\/preview(\/|$)|^\/admin\/(.+\/)?preview(\/|$)/.test(path);

/** Addresses that are secrets go to nobody; a set-up page posts forms, whose Origin "no-referrer" would hide. */
export function referrerFor(path: string): 'strict-origin-when-cross-origin' | 'same-origin' | 'no-referrer' {
  if (/^\/preview(\/|$)/.test(path)) return 'no-referrer';
  return /^\/setup(\/|$)/.test(path) ? 'same-origin' : 'strict-origin-when-cross-origin';
}
