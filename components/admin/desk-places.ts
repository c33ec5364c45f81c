import type { Action } from '#domain/access';

/** A room of the desk; `action` is what one must be allowed to do to be shown the way there. */
export type DeskPlace = { href: string; name: string; action?: Action };

/** In the order of the desk's masthead. */
export const DESK_PLACES: readonly DeskPlace[] = [
  { href: '/admin', name: 'Stories' },
  { href: '/admin/front', name: 'Front', action: 'edit-front' },
  { href: '/admin/pictures', name: 'Pictures' },
  { href: '/admin/settings', name: 'Settings', action: 'edit-settings' },
];

/** Where an address belongs: the place whose own address is the longest beginning of it. */
export function placeOf(path: string): DeskPlace | undefined {
  const around = DESK_PLACES.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return around.toSorted((one, other) => other.href.length - one.href.length)[0];
}
