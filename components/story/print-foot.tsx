import { codePath } from '#domain/stories/address';
import type { PublishedStory } from '#domain/stories/reading';
import { qrCodePath } from '#lib/qr-code';
import { longDateOf } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';

/** On paper only: where the story is to be found, as of when it was read, and a code that leads there. */
export const PrintFoot = ({ site, story }: { site: Site; story: PublishedStory }) => (
  <div className="print-foot meta">
    <PrintCode address={site.origin + codePath(story.id)} />
    <p>{site.origin + story.path}</p>
    <p>{longDateOf(site.at, site)}</p>
  </div>
);

/** In capitals, which make the code a third smaller: a host name is the same in either, and so is a short address. */
function PrintCode({ address }: { address: string }) {
  const { size, path } = qrCodePath(address.toUpperCase());
  return (
    <svg
      className="print-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="A code that leads to this story"
    >
      <path d={path} />
    </svg>
  );
}
