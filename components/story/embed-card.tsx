import { frameAddress } from '#domain/stories/body/embed-frame';
import { PROVIDER_NAMES } from '#domain/stories/body/embed-providers';
import type { Embed } from '#domain/stories/body/features';

/**
 * A film or a post from elsewhere: what it says and where it is. Nothing is asked of the provider until the reader
 * wants it; the door lets a page frame only what its cards name in data-embed.
 */
export function EmbedCard({ embed }: { embed: Embed['attrs'] }) {
  const name = PROVIDER_NAMES[embed.provider];
  return (
    <figure className="embed" data-provider={embed.provider}>
      <figcaption className="embed-source">{name}</figcaption>
      {embed.quote && (
        <blockquote cite={embed.url}>
          {embed.quote.split(/\n+/).map((line, place) => (
            <p key={place}>{line}</p>
          ))}
        </blockquote>
      )}
      <p>
        <a href={embed.url} rel="noopener">
          See it on {name}
        </a>
      </p>
      <LoadFrame address={frameAddress(embed)} name={name} />
    </figure>
  );
}

/** Needs script, so reader.js shows it where it works. */
function LoadFrame({ address, name }: { address: string | null; name: string }) {
  if (address === null) return null;
  return (
    <p className="embed-load" data-embed={address} data-embed-title={`${name}, embedded`} hidden>
      <button type="button">Load from {name}</button>
      <span>{name} will then know that you read this page.</span>
    </p>
  );
}
