import type { ReactNode } from 'react';
import type { Picture } from '#domain/media/picture';
import type { ChangeKind, PictureChange } from '#domain/stories/compare/blocks';
import { isChanged, type LineChange } from '#domain/stories/compare/passages';
import { Thumbnail } from '../admin/pictures/thumbnail.tsx';
import { WordMarks } from './word-marks.tsx';

/** What can be shown of what a text names by id; what is not here is named by the beginning of its id. */
export type Known = {
  pictures: Readonly<Record<string, Picture>>;
  headlines: Readonly<Record<string, string>>;
  /** The desk's own words and addresses unless others are given. */
  readers?: { mediaBase: string; noPicture: string; noName: string };
};

type ChangePartsProps = {
  /** What became of the whole: then it is not said again of its pictures. */
  kind: ChangeKind;
  pictures: readonly PictureChange[];
  lines: readonly LineChange[];
  known: Known;
};

/** What a block or an item of a list shows and says, before and after. */
export function ChangeParts({ kind: whole, pictures, lines, known }: ChangePartsProps): ReactNode {
  return (
    <>
      {pictures.length > 0 && (
        <ul className="change-pictures">
          {pictures.map(({ mediaId, kind }) => (
            <li key={`${kind}${mediaId}`} data-kind={kind}>
              <PictureOf picture={known.pictures[mediaId]} readers={known.readers} />
              {kind !== 'same' && kind !== whole && (
                <p>{kind === 'added' ? 'Picture added' : 'Picture removed'}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      {lines.map((line, place) => (
        <Line key={place} {...line} words={named(line, known)} />
      ))}
    </>
  );
}

type PictureOfProps = { picture: Picture | undefined; readers: Known['readers'] };

const PictureOf = ({ picture, readers }: PictureOfProps) =>
  picture ? (
    <Thumbnail picture={picture} base={readers?.mediaBase} />
  ) : (
    <p>{readers?.noPicture ?? 'This picture is no longer in the library.'}</p>
  );

function Line({ label, words }: LineChange) {
  return (
    <p className="change-line">
      {label && <b className="change-label">{label} </b>}
      <WordMarks words={words} />
    </p>
  );
}

/** A story that is pointed to under its headline. */
function named({ label, words }: LineChange, { headlines, readers }: Known): LineChange['words'] {
  if (label !== 'Story' && label !== 'File') return words;
  const nameOf = (id: string) => headlines[id] ?? readers?.noName ?? id.slice(0, 8);
  return words.map(({ kind, pieces }) => ({
    kind,
    pieces: pieces.map((piece) => ({ ...piece, text: nameOf(piece.text) })),
  }));
}

/** Whether anything of it can be seen as changed; notes on the text cannot. */
export const isShown = ({ pictures, lines }: Pick<ChangePartsProps, 'pictures' | 'lines'>): boolean =>
  lines.some(isChanged) || pictures.some(({ kind }) => kind !== 'same');
