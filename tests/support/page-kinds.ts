/** Every kind of page that readers can have: tests/support/whole-paper.ts prints one of each. */
export const PAGE_KINDS = [
  'front',
  'section',
  'section, further',
  'features',
  'topic',
  'topic, further',
  'topics',
  'person',
  'person, further',
  'people',
  'archive',
  'year',
  'month',
  'day',
  'search',
  'found',
  'nothing found',
  'corrections',
  'story',
  'story without picture',
  'one slide',
  'share on mastodon',
  'changes',
  'republish',
  'withdrawn',
  'page beside the news',
  'later',
  'offline',
  'light front',
  'light story',
  'not found',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** Where one of each kind is, and what is no page, leads elsewhere or to nothing. */
export type WholePaper = { pages: Record<PageKind, string>; others: string[] };
