import type { Action } from '#domain/access';

/** A room of the desk; `action` is what one must be allowed to do to be shown the way there. */
export type DeskPlace = {
  href: string;
  name: string;
  action?: Action;
  /** Addresses elsewhere that belong to it. */
  also?: readonly string[];
};

/** In the order of the desk's masthead. */
export const DESK_PLACES: readonly DeskPlace[] = [
  { href: '/admin', name: 'Today' },
  { href: '/admin/stories', name: 'Stories' },
  { href: '/admin/budget', name: 'Budget' },
  { href: '/admin/front', name: 'Front', action: 'edit-front' },
  { href: '/admin/pages', name: 'Pages', action: 'edit-pages' },
  { href: '/admin/pictures', name: 'Pictures' },
  { href: '/admin/people', name: 'People' },
  { href: '/admin/topics', name: 'Topics' },
  { href: '/admin/readers', name: 'Readers' },
  { href: '/admin/style', name: 'Style' },
  {
    href: '/admin/settings',
    name: 'Settings',
    action: 'edit-settings',
    also: ['/admin/sections', '/admin/redirects', '/admin/accounts', '/admin/audit'],
  },
];

/** What stands under Settings. */
export const SETTINGS_ROOMS: readonly DeskPlace[] = [
  { href: '/admin/settings', name: 'The paper' },
  { href: '/admin/settings/sharing', name: 'Sharing' },
  { href: '/admin/sections', name: 'Sections' },
  { href: '/admin/redirects', name: 'Redirects' },
  { href: '/admin/accounts', name: 'Accounts' },
  { href: '/admin/audit', name: 'Audit' },
];

/** Where an address belongs: the place whose own address is the longest beginning of it. */
export function placeOf(path: string): DeskPlace | undefined {
  if (path === '/admin/account') return undefined; // one's own, reached by one's name
  const isIn = (href: string) => path === href || path.startsWith(`${href}/`);
  const named = DESK_PLACES.find(({ also }) => also?.some(isIn));
  if (named) return named;
  const around = DESK_PLACES.filter(({ href }) => isIn(href));
  return around.toSorted((one, other) => other.href.length - one.href.length)[0];
}
