/** Search results and cards cut what is longer, characters. */
const SHOWN_WHOLE = 70;

/** Said of a headline that is getting long; null while it is not. */
export function headlineHint(headline: string): string | null {
  const length = headline.trim().length;
  if (length <= SHOWN_WHOLE) return null;
  return `${length} characters: search engines and cards show about ${SHOWN_WHOLE}.`;
}
