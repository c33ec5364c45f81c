import { read } from '#db/client';
import { findMovedStory } from '#db/former-addresses';
import { isLiveAt } from '#db/published';
import { environment } from '#lib/environment';
import { fullPath } from '#lib/light-address';
import { storyPath } from '../stories/address.ts';
import { oembedPath, readOembed } from './oembed-question.ts';
import { type StoryAddress, storyAddress } from './story-address.ts';

/**
 * The one spelling of a question about a live story of this site, by the address that the story has now; null for every
 * other address, whatever is or was there.
 */
export async function findOembed(query: URLSearchParams, at: number): Promise<string | null> {
  const question = readOembed(query);
  if (question.format === null) return oembedPath(question);
  const asked = addressIn(question.url);
  const story = asked && (await findLive(asked, at));
  if (!story) return null;
  const url = environment().siteUrl + storyPath(story.day, story.urlSlug);
  return oembedPath({ ...question, url });
}

/** What an address of this site names, as it may be copied from any page of the story. */
export function addressIn(url: string): StoryAddress | null {
  const { origin, pathname = '' } = URL.parse(url) ?? {};
  if (origin !== environment().siteUrl) return null;
  return storyAddress((fullPath(pathname) ?? pathname).toLowerCase().replace(/\/+$/, ''));
}

/** A former address counts as the present one. An unknown one and one of a story to come take the same statements. */
async function findLive(address: StoryAddress, at: number): Promise<StoryAddress | null> {
  if (await isLiveAt(read(), address, at)) return address;
  const moved = await findMovedStory(read(), address);
  return moved && (await isLiveAt(read(), moved, at)) ? moved : null;
}
