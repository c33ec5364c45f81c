import { isSafeHref } from '#domain/stories/body';

/** What somebody typed as the address of a link, made whole: a bare host gets https, an e-mail address mailto. */
export function linkAddress(typed: string): string | null {
  const address = typed.trim();
  if (address === '') return null;
  if (isSafeHref(address)) return address;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return `mailto:${address}`;
  return /^[^\s/:]+\.[^\s/:.]+(:\d+)?([/?#]\S*)?$/.test(address) ? `https://${address}` : null;
}
