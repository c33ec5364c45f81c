import type { HistoryItem, PublicHistory } from '#domain/stories/public-history';
import { writtenIn } from '#lib/written-in';
import type { Known } from '../../compare/change-parts.tsx';
import { FieldChanges } from '../../compare/field-changes.tsx';
import { ListPage } from '../../front/list-page.tsx';
import { longDateOf, machineTimeOf, timeOf, zoneNameOf } from '../../reader/newsroom-time.ts';
import type { Site } from '../../reader/site.ts';
import { CorrectionNote } from '../correction-note.tsx';

type Props = { history: PublicHistory; site: Site };

/** How a story changed before its readers' eyes, the newest first. */
export function StoryChanges({ history, site }: Props) {
  const known = { pictures: history.pictures, headlines: history.names, readers: READERS };
  return (
    <ListPage title={history.headline} label="What changed">
      <p className="meta">
        <a className="topic-link" href={history.path}>
          Read the story as it stands
        </a>
      </p>
      <ol className="story-changes">
        {history.items.map((item) => (
          <Item key={`${item.kind}${item.at}`} item={item} known={known} site={site} />
        ))}
      </ol>
      {history.isCut && <p className="meta">What changed before is not shown.</p>}
    </ListPage>
  );
}

const READERS = {
  mediaBase: '/media',
  noPicture: 'A picture that is no longer shown.',
  noName: 'no longer here',
};

const NAMES: Record<HistoryItem['kind'], string> = {
  published: 'Published',
  updated: 'Updated',
  noted: 'Noted',
};

function Item({ item, known, site }: { item: HistoryItem; known: Known; site: Site }) {
  const { at } = item;
  return (
    <li>
      <h2 className="label">
        {NAMES[item.kind]}{' '}
        <time dateTime={machineTimeOf(at)}>
          {longDateOf(at, site)}, {timeOf(at, site)}
        </time>{' '}
        {zoneNameOf(at, site)}
      </h2>
      {item.kind === 'updated' && (
        <FieldChanges changes={item.changes} known={known} written={writtenIn(site.language)} level={3} />
      )}
      {item.kind === 'noted' && <CorrectionNote correction={item.correction} clock={site} />}
    </li>
  );
}
