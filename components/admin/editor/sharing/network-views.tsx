import type { ReactNode } from 'react';
import { DrawnCard } from './drawn-card.tsx';
import { pathWords, type SharedWords } from './shared-words.ts';

export type Shared = {
  storyId: string;
  version: number;
  words: SharedWords;
  /** Of the site, as networks name it. */
  host: string;
  path: string | null;
  /** The day of publication in the newsroom's words. */
  day: string;
};

/** What others make of the card and the words; each of them changes how it looks as it likes. */
export function NetworkViews({ shared }: { shared: Shared }): ReactNode {
  return (
    <div className="network-views">
      <View name="WhatsApp">
        <WhatsApp {...shared} />
      </View>
      <View name="X">
        <X {...shared} />
      </View>
      <View name="Facebook">
        <Facebook {...shared} />
      </View>
      <View name="Google">
        <Google {...shared} />
      </View>
    </div>
  );
}

const View = ({ name, children }: { name: string; children: ReactNode }) => (
  <figure className="network-view">
    <figcaption>{name}</figcaption>
    {children}
  </figure>
);

function WhatsApp({ storyId, version, words, host, path }: Shared) {
  return (
    <div className="shown-whatsapp">
      <div className="shown-link">
        <DrawnCard storyId={storyId} version={version} shape="wide" alt="" />
        <div>
          <b dir="auto">{words.socialTitle}</b>
          <span dir="auto">{words.description}</span>
          <small>{host}</small>
        </div>
      </div>
      <p className="shown-address">
        {host}
        {path}
      </p>
    </div>
  );
}

function X({ storyId, version, words, host }: Shared) {
  return (
    <div className="shown-x">
      <div>
        <DrawnCard storyId={storyId} version={version} shape="wide" alt="" />
        <b dir="auto">{words.socialTitle}</b>
      </div>
      <small>From {host}</small>
    </div>
  );
}

function Facebook({ storyId, version, words, host }: Shared) {
  return (
    <div className="shown-facebook">
      <DrawnCard storyId={storyId} version={version} shape="wide" alt="" />
      <div>
        <small>{host.toUpperCase()}</small>
        <b dir="auto">{words.socialTitle}</b>
        <span dir="auto">{words.description}</span>
      </div>
    </div>
  );
}

function Google({ words, host, path, day }: Shared) {
  return (
    <div className="shown-google">
      <small>
        {host}
        {path && ` › ${pathWords(path)}`}
      </small>
      <b dir="auto">{words.title}</b>
      <span dir="auto">
        {day}
        {words.description && ` — ${words.description}`}
      </span>
    </div>
  );
}
