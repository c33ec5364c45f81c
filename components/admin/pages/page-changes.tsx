import type { ReactNode } from 'react';
import type { Picture } from '#domain/media/picture';
import type { PageWords } from '#domain/pages/page-words';
import { compareBlocks } from '#domain/stories/compare/blocks';
import { compareWords, plainInline } from '#domain/stories/compare/words';
import { isSameJson } from '#lib/same-json';
import type { WrittenIn } from '#lib/written-in';
import { BlockChanges } from '../../compare/block-changes.tsx';
import { WordMarks } from '../../compare/word-marks.tsx';

type PageChangesProps = {
  from: PageWords;
  to: PageWords;
  pictures: Readonly<Record<string, Picture>>;
  written: WrittenIn;
};

/** Two texts of a page: every word and picture in which they differ. */
export function PageChanges({ from, to, pictures, written }: PageChangesProps): ReactNode {
  const known = { pictures, headlines: {} };
  return (
    <>
      <Words name="Title" from={from.title} to={to.title} written={written} />
      <Words name="Standfirst" from={from.standfirst} to={to.standfirst} written={written} />
      {!isSameJson(from.body, to.body) && (
        <section className="field-change" aria-label="Text">
          <h3>Text</h3>
          <div className="change-words" {...written}>
            <BlockChanges blocks={compareBlocks(from.body.content, to.body.content)} known={known} />
          </div>
        </section>
      )}
    </>
  );
}

type WordsProps = { name: string; from: string; to: string; written: WrittenIn };

function Words({ name, from, to, written }: WordsProps) {
  if (from.trim() === to.trim()) return null;
  return (
    <section className="field-change" aria-label={name}>
      <h3>{name}</h3>
      <div className="change-words" {...written}>
        <p className="change-line">
          <WordMarks words={compareWords(plainInline(from.trim()), plainInline(to.trim()))} />
        </p>
      </div>
    </section>
  );
}
