/** Places that write their members' addresses alike, where no server of the fediverse answers. */
const OTHERS =
  /(^|\.)(youtube\.com|tiktok\.com|medium\.com|substack\.com|threads\.(net|com)|t\.me|unsplash\.com|producthunt\.com|vk\.com|flipboard\.com|rumble\.com|odysee\.com|kick\.com|behance\.net|pinterest\.com|about\.me)$/;

/** "@asha@server.example", by which the fediverse knows the first of these addresses that is an account in it; or null. */
export function fediverseHandle(addresses: readonly string[]): string | null {
  for (const address of addresses) {
    const { protocol, hostname, pathname } = new URL(address);
    const [, name, server = hostname] = /^\/@(\w[\w.-]*)(?:@([\w.-]+))?\/?$/.exec(pathname) ?? [];
    if (name !== undefined && protocol === 'https:' && !OTHERS.test(server)) return `@${name}@${server}`;
  }
  return null;
}
