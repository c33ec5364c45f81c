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
  /** Of the headings. */
  level: 2 | 3;
};

/** Two texts of a page: every word and picture in which they differ. */
export function PageChanges({ from, to, pictures, written, level }: PageChangesProps): ReactNode {
  const known = { pictures, headlines: {} };
  const shared = { written, Heading: level === 2 ? ('h2' as const) : ('h3' as const) };
  const { Heading } = shared;
  return (
    <>
      <Words name="Title" from={from.title} to={to.title} {...shared} />
      <Words name="Standfirst" from={from.standfirst} to={to.standfirst} {...shared} />
      {!isSameJson(from.body, to.body) && (
        <section className="field-change" aria-label="Text">
          <Heading>Text</Heading>
          <div className="change-words" {...written}>
            <BlockChanges blocks={compareBlocks(from.body.content, to.body.content)} known={known} />
          </div>
        </section>
      )}
    </>
  );
}

type WordsProps = { name: string; from: string; to: string; written: WrittenIn; Heading: 'h2' | 'h3' };

function Words({ name, from, to, written, Heading }: WordsProps) {
  if (from.trim() === to.trim()) return null;
  return (
    <section className="field-change" aria-label={name}>
      <Heading>{name}</Heading>
      <div className="change-words" {...written}>
        <p className="change-line">
          <WordMarks words={compareWords(plainInline(from.trim()), plainInline(to.trim()))} />
        </p>
      </div>
    </section>
  );
}
