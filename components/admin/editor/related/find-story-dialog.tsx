import { type ReactNode, useEffect, useState } from 'react';
import { DeskDialog } from '../../desk-dialog.tsx';
import { STATE_WORDS } from '../../story-state.ts';
import { type FoundStory, searchStories } from '../story-requests.ts';

type FindStoryDialogProps = {
  title: string;
  /** Those that are not offered: the story itself, what stands there already. */
  without: readonly string[];
  onChoose: (story: FoundStory) => void;
  onClose: () => void;
};

const PAUSE = 250; // ms after the last letter

/** Finds a story by its headline or slugline. */
export function FindStoryDialog({ title, without, onChoose, onClose }: FindStoryDialogProps): ReactNode {
  const [words, setWords] = useState('');
  const { stories, said } = useStories(words, without);
  return (
    <DeskDialog title={title} onClose={onClose}>
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
              <button type="button" onClick={() => onChoose(story)}>
                {story.headline || story.slugline || 'Without a headline'}
                <span> {STATE_WORDS[story.state]}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </div>
    </DeskDialog>
  );
}

type Found = { stories: FoundStory[]; said: string };

function useStories(words: string, without: readonly string[]): Found {
  const [found, setFound] = useState<Found>({ stories: [], said: '' });
  const left = without.join(' ');
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void searchStories(words).then((outcome) => {
        if (isWanted) setFound(foundOf(outcome, left.split(' ')));
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [words, left]);
  return found;
}

const SHOWN = 12;

function foundOf(outcome: Awaited<ReturnType<typeof searchStories>>, without: readonly string[]): Found {
  if (outcome.kind !== 'done')
    return { stories: [], said: 'The stories could not be looked through. Type again to try once more.' };
  const stories = outcome.value.filter(({ id }) => !without.includes(id)).slice(0, SHOWN);
  return { stories, said: stories.length === 0 ? 'No other story has these words.' : '' };
}
