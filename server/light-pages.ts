import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { fullPath, hasLight, lightAddress } from '#lib/light-address';
import { finish, type Finished } from './finished.ts';
import { READER_CACHING, READER_VARY, readerPolicy, siteHeaders } from './headers.ts';
import { type LightWay, makeLight } from './light-document.ts';
import type { PictureBytes } from './light-pictures.ts';
import type { Page } from './page.ts';
import { splitTarget } from './requests.ts';
import type { Site } from './site.ts';

/** Makes light versions of finished pages. */
export type LightPages = {
  /** What it is true of is what the full page is true of. `last`: what was kept in its place before. */
  make(full: Page, light: LightName, last: Page | undefined): Promise<Page>;
};

/** Which light version of which page. */
export type LightName = { way: LightWay; address: string };

export const savesData = (req: IncomingMessage): boolean => req.headers['save-data'] === 'on';

/** The way in which a request asks for a light version, or null. */
export function lightWayOf(req: IncomingMessage, path: string): LightWay | null {
  if (fullPath(path) !== null) return 'link';
  return savesData(req) ? 'save-data' : null;
}

/** Under what a light version is kept: its own address, or a name that no address can be. */
export const lightKey = ({ way, address }: LightName): string =>
  way === 'link' ? lightAddress(address) : `light:${address}`;

/** Where the page of a request may be kept, known without a look at anything. */
export function keyOf(req: IncomingMessage): string {
  const url = req.url ?? '';
  return savesData(req) && fullPath(splitTarget(url).path) === null ? `light:${url}` : url;
}

export function createLightPages({
  site,
  style,
  pictureBytes,
}: {
  site: Site;
  style: string;
  pictureBytes: PictureBytes;
}): LightPages {
  const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  const policy = readerPolicy({ scripts: [], styles: [styleHash], frames: [] });
  const headers = [...READER_CACHING, ...siteHeaders(site), 'Content-Security-Policy', policy];
  const flights = new Map<string, Promise<Finished>>();

  const makeOnce = async (full: Page, name: LightName, last: Page | undefined): Promise<Finished> => {
    const type = typeOf(full);
    if (!hasLight(name.address) || !type.startsWith('text/html')) return full; // a feed; what only script fills
    const html = Buffer.from(full.variants.identity.body, 'latin1').toString();
    const way = { way: name.way, full: full.status === 200 ? name.address : null };
    const bytes = Buffer.from(await makeLight(html, { ...way, style, pictureBytes }));
    return finish({ status: full.status, type, bytes, headers, vary: READER_VARY }, last);
  };

  return {
    async make(full, name, last) {
      const flight = `${full.edition} ${full.from} ${lightKey(name)}`;
      const finished = flights.get(flight) ?? makeOnce(full, name, last);
      flights.set(flight, finished);
      try {
        const { edition, from, until, story } = full;
        return { ...(await finished), edition, from, until, story };
      } finally {
        flights.delete(flight);
      }
    },
  };
}

const typeOf = ({ variants }: Finished): string => variants.identity.headers[1] ?? '';
