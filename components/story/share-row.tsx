import type { Network } from '#domain/settings/settings';
import { ReadLater } from './read-later.tsx';
import { type Shared, shareLinks } from './share-links.ts';

type Props = {
  shared: Shared;
  networks: readonly Network[];
  /** Of the story, where it can be put aside. */
  path?: string;
};

/** Plain links; the two buttons need script, so reader.js shows them where they work. */
export function ShareRow({ shared, networks, path }: Props) {
  return (
    <section aria-labelledby="share" className="rail-part">
      <h2 id="share" className="label">
        Share
      </h2>
      <ul className="share-list">
        <li>
          <button
            type="button"
            className="share-link"
            data-share={shared.url}
            data-share-text={shared.text}
            hidden
          >
            Share…
          </button>
        </li>
        {shareLinks(shared, networks).map(({ network, name, href }) => (
          <li key={network}>
            <a className="share-link" href={href} rel="nofollow noopener">
              {name}
            </a>
          </li>
        ))}
        <li>
          <button type="button" className="share-link" data-copy={shared.url} hidden>
            Copy link
          </button>
          <output className="visually-hidden" data-copy-status="" />
        </li>
        {path !== undefined && <ReadLater path={path} />}
      </ul>
    </section>
  );
}
