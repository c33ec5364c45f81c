import { shortCodeOf } from './short-code.ts';

/** A story's address: the day of its first publication and its URL slug, which may change later and then leaves its old address behind. */
export const storyPath = (day: string, urlSlug: string): string => `${dayPath(day)}/${urlSlug}`;

/** Everything by one person. */
export const personPath = (slug: string): string => `/by/${slug}`;

/** Everything on one topic. */
export const topicPath = (slug: string): string => `/topics/${slug}`;

/** '2024-03-29' to '/2024/03/29'. */
export const dayPath = (day: string): string => `/${day.replaceAll('-', '/')}`;

/** Where readers see how a story changed. */
export const changesPath = (path: string): string => `${path}/changes`;

/** One of its slides by itself; the first is 1. */
export const slidePath = (path: string, number: number): string => `${path}/slides/${number}`;

/** Short, for paper, codes and what is read aloud. */
export const shortPath = (storyId: string): string => `/s/${shortCodeOf(storyId)}`;

/** Through here a story is passed on: the channel is counted, and leads on to where it takes the story. */
export const sharePath = (path: string, channel: string): string => `${path}/share/${channel}`;

/** Where others take a story over, when the paper offers that. */
export const republishPath = (path: string): string => `${path}/republish`;

/** What is printed as a code: the short address, by a way that is counted. */
export const codePath = (storyId: string): string => `${shortPath(storyId)}/qr`;
