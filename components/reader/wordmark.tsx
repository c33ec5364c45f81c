import { Fragment } from 'react';
import { ResponsivePicture } from './responsive-picture.tsx';
import type { Site } from './site.ts';

/** The paper's name as set type, its last word in the accent; or the logo that the settings name. */
export function Wordmark({ site }: { site: Site }) {
  if (site.logo) return <Logo site={site} />;
  const words = site.name.split(' ');
  return words.map((word, place) => (
    <Fragment key={place}>
      {place > 0 && ' '}
      <Word word={word} isAccented={place > 0 && place === words.length - 1} />
    </Fragment>
  ));
}

/** More letters may have to be broken on a small phone, and nobody knows where before they are set. */
const LETTERS_MAX = 12;

/** Its place is measured in the stand-in, so that nothing moves when the font comes: type.css. */
function Word({ word, isAccented }: { word: string; isAccented: boolean }) {
  const accent = isAccented ? 'text-accent' : '';
  if (word.length > LETTERS_MAX) return <span className={`wordmark-letters ${accent}`.trim()}>{word}</span>;
  return (
    <span className={`wordmark-word ${accent}`.trim()} data-word={word}>
      <span className="wordmark-letters">{word}</span>
    </span>
  );
}

function Logo({ site }: { site: Site }) {
  if (!site.logo) return null;
  const named = { ...site.logo, alt: site.name };
  return (
    <ResponsivePicture picture={named} sizes="20rem" first className="h-[1.2em] w-auto bg-transparent" />
  );
}
