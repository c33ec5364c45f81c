import type { Editor } from '@tiptap/core';
import { type ReactNode, useEffect, useState } from 'react';
import { DeskDialog } from '../../../desk-dialog.tsx';
import { STATE_WORDS } from '../../../story-state.ts';
import { type FoundStory, searchStories } from '../../story-requests.ts';
import { insertFeature } from '../insert-feature.ts';

type RelatedDialogProps = { editor: Editor; storyId: string; onClose: () => void };

const PAUSE = 250; // ms after the last letter

/** Finds a story by its headline or slugline; readers see the link while that story is live. */
export function RelatedDialog({ editor, storyId, onClose }: RelatedDialogProps): ReactNode {
  const [words, setWords] = useState('');
  const { stories, said } = useStories(words, storyId);

  function close() {
    onClose();
    editor.commands.focus();
  }

  function choose({ id }: FoundStory) {
    onClose();
    insertFeature(editor.view, { type: 'relatedStory', attrs: { storyId: id } });
  }

  return (
    <DeskDialog title="Related story" onClose={close}>
      <div className="dialog-form">
        <label htmlFor="related-words">Words of its headline or slugline</label>
        <input
          id="related-words"
          type="search"
          autoComplete="off"
          data-focus-first
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <output className="field-hint">{said}</output>
        <ul className="found-stories" aria-label="Stories found">
          {stories.map((story) => (
            <li key={story.id}>
              <button type="button" onClick={() => choose(story)}>
                {story.headline || story.slugline || 'Without a headline'}
                <span> {STATE_WORDS[story.state]}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
        </div>
      </div>
    </DeskDialog>
  );
}

type Found = { stories: FoundStory[]; said: string };

function useStories(words: string, self: string): Found {
  const [found, setFound] = useState<Found>({ stories: [], said: '' });
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void searchStories(words).then((outcome) => {
        if (isWanted) setFound(foundOf(outcome, self));
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [words, self]);
  return found;
}

const SHOWN = 12;

/** A story is not related to itself. */
function foundOf(outcome: Awaited<ReturnType<typeof searchStories>>, self: string): Found {
  if (outcome.kind !== 'done')
    return { stories: [], said: 'The stories could not be looked through. Type again to try once more.' };
  const stories = outcome.value.filter(({ id }) => id !== self).slice(0, SHOWN);
  return { stories, said: stories.length === 0 ? 'No other story has these words.' : '' };
}
