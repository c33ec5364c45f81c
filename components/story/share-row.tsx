import { NETWORK_NAMES } from '#domain/settings/network-names';
import type { Network } from '#domain/settings/settings';
import type { Channel } from '#domain/sharing/channels';
import type { Shared } from '#domain/sharing/places';
import { sharePath } from '#domain/stories/address';
import { ReadLater } from './read-later.tsx';

type Props = {
  shared: Shared;
  /** In the newsroom's order. */
  networks: readonly Network[];
  /** Of the story. */
  path: string;
  /** The slide that is shared by itself; the first is 1. */
  slide?: number;
};

/**
 * Plain links, each through the story's own address for the channel, where it is counted. The buttons need script, so
 * reader.js shows them where they work; without it the address is there to be taken.
 */
export function ShareRow({ shared, networks, path, slide }: Props) {
  const through = (channel: Channel) => sharePath(path, channel) + (slide ? `?slide=${slide}` : '');
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
            data-count={through('device')}
            hidden
          >
            Share…
          </button>
        </li>
        {networks.map((network) => (
          <li key={network}>
            <a className="share-link" href={through(network)} rel="nofollow">
              {NETWORK_NAMES[network]}
            </a>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="share-link"
            data-copy={shared.url}
            data-count={through('copy')}
            hidden
          >
            Copy link
          </button>
          <output className="visually-hidden" data-copy-status="" />
        </li>
        <PlainAddress url={shared.url} />
        <ReadLater path={path} />
      </ul>
    </section>
  );
}

/** Where nothing can be copied by a button; styles hide it where something can. */
const PlainAddress = ({ url }: { url: string }) => (
  <li className="share-address">
    <details>
      <summary className="share-link">Show link</summary>
      <p>
        <bdi>{url}</bdi>
      </p>
    </details>
  </li>
);
