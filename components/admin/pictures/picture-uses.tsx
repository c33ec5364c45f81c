import type { ReactNode } from 'react';
import type { PictureUse } from '#domain/media/library-picture';

const WHERE = { live: 'Live', draft: 'In the newest text', earlier: 'In an earlier text' };

/** Where the picture is used, and by whom it would be missed. */
export function PictureUses({ uses }: { uses: PictureUse[] }): ReactNode {
  return (
    <section className="picture-part" aria-labelledby="picture-uses">
      <h2 id="picture-uses">Where it is used</h2>
      {uses.length === 0 ? (
        <p className="text-quiet">Nowhere.</p>
      ) : (
        <ul className="picture-uses">
          {uses.map((use) => (
            <li key={keyOf(use)}>
              {use.kind === 'story' ? (
                <>
                  <a href={`/admin/stories/${use.storyId}`}>{use.name}</a> <span>{WHERE[use.where]}</span>
                </>
              ) : use.kind === 'person' ? (
                <>
                  <a href={`/admin/people/${use.personId}`}>{use.name}</a> <span>Profile</span>
                </>
              ) : (
                `The paper’s ${use.kind}`
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function keyOf(use: PictureUse): string {
  if (use.kind === 'story') return use.storyId;
  return use.kind === 'person' ? use.personId : use.kind;
}
