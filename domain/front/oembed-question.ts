/** Where pages of others ask how to show a story of this paper (oembed.com). */
export const OEMBED_PATH = '/oembed';

export const OEMBED_FORMATS = ['json', 'xml'] as const;
export type OembedFormat = (typeof OEMBED_FORMATS)[number];

export type OembedQuestion = {
  /** Of the story: a whole address. */
  url: string;
  /** null: one that nobody writes here. */
  format: OembedFormat | null;
  /** Pixels that the asker has; null: enough. */
  maxWidth: number | null;
  maxHeight: number | null;
};

export const readOembed = (query: URLSearchParams): OembedQuestion => ({
  url: query.get('url') ?? '',
  format: formatOf(query.get('format') ?? 'json'),
  maxWidth: pixelsOf(query.get('maxwidth')),
  maxHeight: pixelsOf(query.get('maxheight')),
});

const formatOf = (given: string): OembedFormat | null =>
  OEMBED_FORMATS.find((format) => format === given.toLowerCase()) ?? null;

/** More than a card ever takes is no limit. */
const ENOUGH = 2000;

function pixelsOf(given: string | null): number | null {
  const pixels = /^\d{1,9}$/.test(given ?? '') ? Number(given) : ENOUGH;
  return pixels > 0 && pixels < ENOUGH ? pixels : null;
}

/** The one spelling of a question; those that cannot be answered in their form are all the same. */
export function oembedPath({ url, format, maxWidth, maxHeight }: OembedQuestion): string {
  if (format === null) return `${OEMBED_PATH}?format=other`;
  const asked = {
    url,
    format,
    ...(maxWidth !== null && { maxwidth: String(maxWidth) }),
    ...(maxHeight !== null && { maxheight: String(maxHeight) }),
  };
  return `${OEMBED_PATH}?${new URLSearchParams(asked)}`;
}
