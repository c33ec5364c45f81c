import { read } from '#db/client';
import { answersAt } from '#db/published';
import { findByStart, findShared } from '#db/sharing';
import { answersSlide } from '../front/slide-address.ts';
import { type StoryAddress, storyAddress } from '../front/story-address.ts';
import { sharePath, slidePath, storyPath } from '../stories/address.ts';
import { idStartOf } from '../stories/short-code.ts';
import { type Channel, isChannel } from './channels.ts';
import { readServer, SERVER_MAX } from './mastodon-server.ts';

/** A story on its way to somebody: whoever answers counts the channel and leads on. */
export type PassedOn = {
  kind: 'passed-on';
  storyId: string;
  channel: Channel;
  /** Its headline, and its path or that of one of its slides. */
  shared: { text: string; path: string };
  mastodon: AskedServer | null;
};

/**
 * Where the reader has an account, and the page that asks for it: where it is not known, or where somebody else says it.
 * The page has what was said under another name, so that once it is kept it does not answer in the place of the way there.
 */
export type AskedServer = { server: string | null; page: string };

export type ShareAddress = StoryAddress & { channel: Channel };

type Answer = PassedOn | { kind: 'page'; path: string; cursor: boolean } | { kind: 'moved'; to: string };

/** What the path of a channel names, whether or not there is a story. */
export function shareAddress(path: string): ShareAddress | null {
  const [, story = '', channel = ''] = /^(.+)\/share\/([a-z]+)$/.exec(path) ?? [];
  const address = isChannel(channel) ? storyAddress(story) : null;
  return address && isChannel(channel) ? { ...address, channel } : null;
}

/** What was withdrawn says so here too; what is not public yet is not there. */
export async function findPassedOn(path: string, query: URLSearchParams, at: number): Promise<Answer | null> {
  const address = shareAddress(path);
  if (address === null) return findShort(path, at);
  const story = storyPath(address.day, address.urlSlug);
  const passedOn = await passOn(address, at);
  if (passedOn === null)
    return (await answersAt(read(), address, at)) ? { kind: 'page', path: story, cursor: false } : null;
  const slide = await findSlide(address, query.get('slide'), at);
  const shared = { ...passedOn.shared, ...(slide !== null && { path: slidePath(story, slide) }) };
  const mastodon = address.channel === 'mastodon' ? askServer({ story, slide }, query) : null;
  return { ...passedOn, shared, mastodon };
}

async function passOn({ channel, ...address }: ShareAddress, at: number): Promise<PassedOn | null> {
  const found = await findShared(read(), address, at);
  if (found === null) return null;
  const { storyId, headline, socialHeadline } = found;
  const shared = { text: socialHeadline || headline, path: storyPath(address.day, address.urlSlug) };
  return { kind: 'passed-on', storyId, channel, shared, mastodon: null };
}

/** Which of its slides is meant; null for the story, which stands for a slide that there is not too. */
async function findSlide(address: StoryAddress, asked: string | null, at: number): Promise<number | null> {
  if (asked === null || !/^[1-9]\d?$/.test(asked)) return null;
  const number = Number(asked);
  return (await answersSlide({ day: address.day, urlSlug: address.urlSlug, number }, at)) ? number : null;
}

/** What a reader asked for below an address of the story's past, where it is led on: which slide, and by which server. */
export function askedBelow(query: URLSearchParams): string {
  const slide = query.get('slide') ?? '';
  const server = query.get('server')?.trim().slice(0, SERVER_MAX) ?? '';
  const asked = new URLSearchParams({
    ...(/^[1-9]\d?$/.test(slide) && { slide }),
    ...(server !== '' && { server }),
  });
  return asked.size > 0 ? `?${asked}` : '';
}

function askServer(
  { story, slide }: { story: string; slide: number | null },
  query: URLSearchParams,
): AskedServer {
  const given = query.get('server')?.trim().slice(0, SERVER_MAX) ?? '';
  const asked = new URLSearchParams({
    ...(slide !== null && { slide: String(slide) }),
    ...(given !== '' && { named: given }),
  });
  const page = sharePath(story, 'mastodon') + (asked.size > 0 ? `?${asked}` : '');
  return { server: readServer(given), page };
}

/** The short address of a story leads to where it is now; that which is printed as a code is counted. */
async function findShort(path: string, at: number): Promise<Answer | null> {
  const [, code = '', printed] = /^\/s\/([^/]+)(\/qr)?$/.exec(path) ?? [];
  const idStart = idStartOf(code);
  const address = idStart === null ? null : await findByStart(read(), idStart, at);
  if (address === null) return null;
  const passedOn = printed === undefined ? null : await passOn({ ...address, channel: 'qr' }, at);
  return passedOn ?? { kind: 'moved', to: storyPath(address.day, address.urlSlug) };
}
