import type { CardAddress, FoundCard } from '#domain/cards/find-card';
import type { Asked } from './asked.ts';
import type { Clock } from './edition.ts';
import { siteHeaders } from './headers.ts';
import type { Limits } from './limits.ts';
import { sendFile } from './send-file.ts';
import { sendText } from './send.ts';
import type { Site } from './site.ts';

/** Finds a card only while readers have its story. */
export type FindCard = (address: CardAddress, at: number) => Promise<FoundCard | null>;

const CARD = /^\/cards\/([0-9a-f]{32})\/([0-9a-f]{16})\/([0-9a-z-]{1,20})\.jpg$/;

export const isCardPath = (path: string): boolean => path.startsWith('/cards/');

type CardDoor = { find: FindCard; clock: Clock; limits: Limits; site: Site };

/**
 * Share cards of live stories. Mostly they were drawn when their story was published; one that is not there is drawn while
 * whoever asks waits. Like pictures they are the asker's to keep, and no cache's in between.
 */
export const createCardDoor = ({ find, clock, limits, site }: CardDoor) => ({
  async answer(asked: Asked): Promise<void> {
    const { res, path, address: client } = asked;
    const [, storyId = '', hash = '', shape = ''] = CARD.exec(path) ?? [];
    const address = { storyId, hash, shape };
    let found = storyId === '' ? null : await find(address, clock());
    if (found?.kind === 'undrawn') {
      const wait = limits.spend('render', client);
      if (wait !== null) return sendBusy(asked, 429, wait);
      const drawing = found.draw();
      if (drawing === null) return sendBusy(asked, 503, RETRY_AFTER_S);
      await drawing;
      found = await find(address, clock()); // it may have been withdrawn meanwhile
    }
    if (found?.kind === 'moved') {
      res.writeHead(302, ['Location', found.to, 'Cache-Control', 'no-store', ...siteHeaders(site)]).end();
      return;
    }
    if (found?.kind !== 'drawn') return sendText(res, 404, 'There is no such picture here.');
    await sendFile(asked, site, {
      file: found.file,
      tag: `"${hash}-${shape}"`,
      caching: 'private, max-age=31536000, immutable',
      described: ['Content-Type', 'image/jpeg', 'Content-Length', String(found.bytes)],
    });
  },
});

const RETRY_AFTER_S = 5;

const sendBusy = ({ res }: Asked, status: 429 | 503, seconds: number): void =>
  sendText(res, status, `This picture cannot be drawn just now. Ask again in ${seconds} seconds.`, [
    'Retry-After',
    String(seconds),
  ]);
