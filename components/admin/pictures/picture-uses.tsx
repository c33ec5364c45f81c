import type { ReactNode } from 'react';
import type { PictureUse } from '#domain/media/library-picture';

const WHERE = { live: 'Live', draft: 'In the newest text', earlier: 'In an earlier text' };

const ON_FRONT = { draft: 'Draft', launched: 'Launched', earlier: 'An earlier launch' };

const keyOf = (use: PictureUse) =>
  use.kind === 'story' ? use.storyId : use.kind === 'front' ? `front ${use.where}` : use.kind;

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
              <Use use={use} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Use({ use }: { use: PictureUse }): ReactNode {
  if (use.kind === 'logo' || use.kind === 'icon') return `The paper’s ${use.kind}`;
  const isStory = use.kind === 'story';
  return (
    <>
      <a href={isStory ? `/admin/stories/${use.storyId}` : '/admin/front'}>
        {isStory ? use.name : 'The front'}
      </a>{' '}
      <span>{isStory ? WHERE[use.where] : ON_FRONT[use.where]}</span>
    </>
  );
}
