import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import { FindStoryDialog } from '../../related/find-story-dialog.tsx';
import { insertFeature } from '../insert-feature.ts';

type RelatedDialogProps = { editor: Editor; storyId: string; onClose: () => void };

/** Puts the way to another story into the text; readers see the link while that story is live. */
export function RelatedDialog({ editor, storyId, onClose }: RelatedDialogProps): ReactNode {
  return (
    <FindStoryDialog
      title="Related story"
      without={[storyId]}
      onClose={() => {
        onClose();
        editor.commands.focus();
      }}
      onChoose={({ id }) => {
        onClose();
        insertFeature(editor.view, { type: 'relatedStory', attrs: { storyId: id } });
      }}
    />
  );
}
