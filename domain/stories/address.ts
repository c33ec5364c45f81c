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
