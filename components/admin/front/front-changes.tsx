import type { ReactNode } from 'react';
import type { FrontContent } from '#domain/front/content';
import type { FrontStory } from '#domain/front/desk-front';
import { compareFronts, type FrontDifferences } from '#domain/front/differences';
import { nameOf } from './front-words.ts';

type FrontChangesProps = {
  before: FrontContent;
  after: FrontContent;
  stories: ReadonlyMap<string, FrontStory>;
};

const LABELS: Record<keyof FrontDifferences, string> = {
  added: 'Added',
  gone: 'Gone',
  moved: 'Moved',
  reworded: 'Other words or picture',
};

/** What one front changes of another, story by story. */
export function FrontChanges({ before, after, stories }: FrontChangesProps): ReactNode {
  const changes = compareFronts(before, after);
  const kinds = (['added', 'gone', 'moved', 'reworded'] as const).filter((kind) => changes[kind].length > 0);
  if (kinds.length === 0) return <p>Nothing.</p>;
  return (
    <dl className="front-changes">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{LABELS[kind]}</dt>
          {changes[kind].map((id) => (
            <dd key={id}>
              <bdi>{nameOf(stories.get(id))}</bdi>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
