import { read } from '#db/client';
import { findShownSlides } from '#db/published';
import { readSlides } from '../stories/cards.ts';
import { type StoryAddress, storyAddress } from './story-address.ts';

export type SlideAddress = StoryAddress & { number: number };

/** What the path of a slide's own page names, whether or not there is one. */
export function slideAddress(path: string): SlideAddress | null {
  const [, story = '', number = ''] = /^(.+)\/slides\/([1-9]\d?)$/.exec(path) ?? [];
  const address = storyAddress(story);
  return address && { ...address, number: Number(number) };
}

/** Of a story that was withdrawn too: each of its pages says so. */
export async function answersSlide({ number, ...address }: SlideAddress, at: number): Promise<boolean> {
  const slides = await findShownSlides(read(), address, at);
  return slides !== null && number <= readSlides(slides).length;
}
