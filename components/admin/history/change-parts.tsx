import type { ReactNode } from 'react';
import type { Picture } from '#domain/media/picture';
import type { ChangeKind, PictureChange } from '#domain/stories/compare/blocks';
import { isChanged, type LineChange } from '#domain/stories/compare/passages';
import { Thumbnail } from '../pictures/thumbnail.tsx';
import { WordMarks } from './word-marks.tsx';

export type KnownPictures = Readonly<Record<string, Picture>>;

type ChangePartsProps = {
  /** What became of the whole: then it is not said again of its pictures. */
  kind: ChangeKind;
  pictures: readonly PictureChange[];
  lines: readonly LineChange[];
  known: KnownPictures;
};

/** What a block or an item of a list shows and says, before and after. */
export function ChangeParts({ kind: whole, pictures, lines, known }: ChangePartsProps): ReactNode {
  return (
    <>
      {pictures.length > 0 && (
        <ul className="change-pictures">
          {pictures.map(({ mediaId, kind }) => (
            <li key={`${kind}${mediaId}`} data-kind={kind}>
              <PictureOf picture={known[mediaId]} />
              {kind !== 'same' && kind !== whole && (
                <p>{kind === 'added' ? 'Picture added' : 'Picture removed'}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      {lines.map((line, place) => (
        <Line key={place} {...line} />
      ))}
    </>
  );
}

const PictureOf = ({ picture }: { picture: Picture | undefined }) =>
  picture ? <Thumbnail picture={picture} /> : <p>This picture is no longer in the library.</p>;

function Line({ label, words }: LineChange) {
  return (
    <p className="change-line">
      {label && <b className="change-label">{label} </b>}
      <WordMarks words={words} />
    </p>
  );
}

/** Whether anything of it can be seen as changed; notes on the text cannot. */
export const isShown = ({ pictures, lines }: Pick<ChangePartsProps, 'pictures' | 'lines'>): boolean =>
  lines.some(isChanged) || pictures.some(({ kind }) => kind !== 'same');
