import { indexNowKeyPath } from '../announce/index-now-key.ts';
import { readMapPath } from '../maps/map-names.ts';
import { isMap } from '../maps/read-maps.ts';
import { readSettings } from '../settings/read-settings.ts';

/** What every paper has for programs that read it. */
const ALWAYS = new Set(['/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/llms.txt', '/opensearch.xml']);

const SECURITY = '/.well-known/security.txt';
const KEY = /^\/[0-9a-f]{32}\.txt$/;

/** Whether a file for programs answers at an address. */
export async function isMachineFile(path: string, at: number): Promise<boolean> {
  if (ALWAYS.has(path)) return true;
  const map = readMapPath(path);
  if (map !== null) return isMap(map, at);
  if (path === SECURITY) return (await readSettings()).securityContact !== '';
  return KEY.test(path) && path === indexNowKeyPath() && (await readSettings()).indexNow;
}
