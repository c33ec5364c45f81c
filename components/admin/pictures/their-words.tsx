import type { ReactNode } from 'react';
import type { PictureWords } from '#domain/media/picture-words';

type TheirWordsProps = {
  mine: PictureWords;
  theirs: PictureWords;
  onSettle: (which: 'mine' | 'theirs') => void;
};

const LABELS: Record<keyof PictureWords, string> = {
  name: 'Name',
  alt: 'Alt text',
  decorative: 'Decorative',
  caption: 'Caption',
  credit: 'Credit',
  source: 'Source',
  licence: 'Licence',
  licenceEnds: 'Licence ends after',
  focal: 'Focal point',
};

/** What somebody else saved while this picture was open, where it differs from what stands in the form. */
export function TheirWords({ mine, theirs, onSettle }: TheirWordsProps): ReactNode {
  const before = new Map(describe(mine));
  const rows = describe(theirs).filter(([key, value]) => before.get(key) !== value);
  return (
    <div className="their-settings">
      <h2>Saved by them</h2>
      {rows.length === 0 && <p>The same words, or another file.</p>}
      <dl>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{LABELS[key]}</dt>
            <dd>{value || 'empty'}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" className="button" onClick={() => onSettle('mine')}>
          Keep what I wrote
        </button>{' '}
        <button type="button" className="button" onClick={() => onSettle('theirs')}>
          Take theirs
        </button>
      </p>
    </div>
  );
}

const describe = (words: PictureWords): [keyof PictureWords, string][] => [
  ['name', words.name],
  ['alt', words.alt],
  ['decorative', words.decorative ? 'yes' : 'no'],
  ['caption', words.caption],
  ['credit', words.credit],
  ['source', words.source],
  ['licence', words.licence],
  ['licenceEnds', words.licenceEnds ?? ''],
  ['focal', `${words.focal.x / 10} % from the left, ${words.focal.y / 10} % from the top`],
];
