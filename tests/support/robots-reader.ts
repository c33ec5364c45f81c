/** robots.txt as RFC 9309 has it read, with the wildcards of its section 2.2.3: written for the tests, from the text of the standard. */
type Group = { names: string[]; rules: { allows: boolean; path: string }[] };

export type Robots = { groups: Group[]; sitemaps: string[]; lines: Map<string, string[]> };

export function readRobots(text: string): Robots {
  const robots: Robots = { groups: [], sitemaps: [], lines: new Map() };
  let isNaming = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const match = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/i.exec(line.replace(/#.*$/, ''));
    if (!match) continue;
    const [, field = '', value = ''] = match;
    const name = field.toLowerCase();
    if (name === 'user-agent') {
      if (!isNaming) robots.groups.push({ names: [], rules: [] });
      robots.groups.at(-1)?.names.push(value.toLowerCase());
      isNaming = true;
      continue;
    }
    isNaming = false;
    if (name === 'sitemap') robots.sitemaps.push(value);
    else if (name === 'allow' || name === 'disallow')
      robots.groups.at(-1)?.rules.push({ allows: name === 'allow', path: value });
    else robots.lines.set(name, [...(robots.lines.get(name) ?? []), value]);
  }
  return robots;
}

/** Whether this crawler may ask for the path: the longest rule that fits says so, and of two of one length the kinder. */
export function mayCrawl({ groups }: Robots, crawler: string, path: string): boolean {
  const named = groups.filter(({ names }) => names.includes(crawler.toLowerCase()));
  const own = named.length > 0 ? named : groups.filter(({ names }) => names.includes('*'));
  const fitting = own
    .flatMap(({ rules }) => rules)
    .filter((rule) => rule.path !== '' && fits(rule.path, path))
    .sort((one, other) => other.path.length - one.path.length || Number(other.allows) - Number(one.allows));
  return fitting[0]?.allows ?? true;
}

function fits(rule: string, path: string): boolean {
  const ends = rule.endsWith('$');
  const pattern = (ends ? rule.slice(0, -1) : rule)
    .split('*')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}${ends ? '$' : ''}`).test(path);
}
