import type { ReactNode } from 'react';
import type { PictureUse } from '#domain/media/library-picture';

const WHERE = { live: 'Live', draft: 'In the newest text', earlier: 'In an earlier text' };

const ON_FRONT = { draft: 'Draft', launched: 'Launched', earlier: 'An earlier launch' };

function keyOf(use: PictureUse): string {
  if (use.kind === 'story') return use.storyId;
  if (use.kind === 'person') return use.personId;
  if (use.kind === 'page') return use.pageId;
  return use.kind === 'front' ? `front ${use.where}` : use.kind;
}

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
  const { href, name, where } = placeOf(use);
  return (
    <>
      <a href={href}>{name}</a> <span>{where}</span>
    </>
  );
}

function placeOf(use: Exclude<PictureUse, { kind: 'logo' | 'icon' }>) {
  if (use.kind === 'front') return { href: '/admin/front', name: 'The front', where: ON_FRONT[use.where] };
  if (use.kind === 'person')
    return { href: `/admin/people/${use.personId}`, name: use.name, where: 'Profile' };
  if (use.kind === 'page')
    return { href: `/admin/pages/${use.pageId}`, name: use.name, where: `Page · ${WHERE[use.where]}` };
  return { href: `/admin/stories/${use.storyId}`, name: use.name, where: WHERE[use.where] };
}
