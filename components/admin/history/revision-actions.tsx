'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import type { HistoryStory } from '#domain/stories/history';
import type { HistoryEntry } from '#domain/stories/history-entry';
import { NameDialog } from './name-dialog.tsx';
import { RestoreButton } from './restore-button.tsx';

type RevisionActionsProps = {
  story: Pick<HistoryStory, 'id' | 'version'>;
  revision: Pick<HistoryEntry, 'id' | 'name' | 'isNewest'> & { words: string };
};

/** What can be done with one revision. */
export function RevisionActions({ story, revision }: RevisionActionsProps): ReactNode {
  const router = useRouter();
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setNaming(true)}>
        {revision.name ? 'Rename' : 'Name'}
        <span className="sr-only"> {revision.words}</span>
      </button>
      {!revision.isNewest && <RestoreButton story={story} revision={revision} />}
      {isNaming && (
        <NameDialog
          storyId={story.id}
          revision={revision}
          onClose={() => setNaming(false)}
          onNamed={() => {
            setNaming(false);
            router.refresh();
          }}
        />
      )}
    </>
  );
}
