import type { ReactNode } from 'react';
import type { RevisionPair, RevisionText } from '#domain/stories/compare-revisions';
import { compareWritten } from '#domain/stories/compare/written';
import type { Section } from '#domain/sections/sections';
import { writtenIn } from '#lib/written-in';
import type { NewsroomClock } from '../moment-words.ts';
import { EntryFacts } from './entry-facts.tsx';
import { versionWords } from './entry-words.ts';
import { FieldChanges } from '../../compare/field-changes.tsx';
import { compareAddress } from './history-address.ts';
import { RestoreButton } from './restore-button.tsx';

type ComparisonProps = { pair: RevisionPair; sections: Section[]; now: number; clock: NewsroomClock };

/** Two versions of a story: what they are, and every word and picture in which they differ. */
export function Comparison({ pair, sections, now, clock }: ComparisonProps): ReactNode {
  const { story, from, to, pictures, headlines } = pair;
  const written = (revision: RevisionText) => ({
    ...revision.content,
    sectionId: sections.find(({ id }) => id === revision.content.sectionId)?.name ?? '',
    slugline: '',
    urlSlug: '',
  });
  const changes = compareWritten(written(from), written(to));
  return (
    <>
      <div className="compared">
        <Side title="Older" revision={from} pair={pair} now={now} clock={clock}>
          {from.before && (
            <a href={compareAddress(story.id, { from: from.before, to: to.id })}>One step back</a>
          )}
        </Side>
        <Side title="Newer" revision={to} pair={pair} now={now} clock={clock}>
          {to.before && to.before !== from.id && (
            <a href={compareAddress(story.id, { from: from.id, to: to.before })}>One step back</a>
          )}
          {to.after && <a href={compareAddress(story.id, { from: from.id, to: to.after })}>One step on</a>}
        </Side>
      </div>
      <FieldChanges
        changes={changes}
        known={{ pictures: Object.fromEntries(pictures.map((picture) => [picture.id, picture])), headlines }}
        written={writtenIn(clock.language)}
      />
      {changes.length === 0 && <p className="no-stories">{sameWords(pair)}</p>}
    </>
  );
}

const sameWords = ({ from, to }: RevisionPair): string =>
  from.id === to.id
    ? 'There is no other version to compare this one with.'
    : 'These two versions are the same, word for word.';

type SideProps = {
  title: string;
  revision: RevisionText;
  pair: RevisionPair;
  now: number;
  clock: NewsroomClock;
  children: ReactNode;
};

function Side({ title, revision, pair: { story }, now, clock, children }: SideProps) {
  const words = versionWords(revision);
  return (
    <section className="compared-side" aria-label={title}>
      <h2>
        {title}: <bdi>{revision.name || words}</bdi>
      </h2>
      <EntryFacts entry={revision} now={now} clock={clock}>
        {revision.isNewest && <span>Newest</span>}
      </EntryFacts>
      <div className="compared-steps">
        {children}
        {story.mayEdit && !revision.isNewest && (
          <RestoreButton story={story} revision={{ id: revision.id, words }} />
        )}
      </div>
    </section>
  );
}
