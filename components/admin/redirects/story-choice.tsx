import { type ReactNode, useEffect, useState } from 'react';
import { Field } from '../field.tsx';
import { findStories, type StoryToLeadTo } from './redirect-requests.ts';

const PAUSE = 250; // ms after the last letter
const SHOWN = 6;

/** Finds the address of a story that readers have. */
export function StoryChoice({ onChoose }: { onChoose: (path: string) => void }): ReactNode {
  const [words, setWords] = useState('');
  const { stories, said } = useFound(words.trim());
  return (
    <div className="redirect-stories">
      <Field
        label="Or find a story"
        type="search"
        autoComplete="off"
        maxLength={200}
        hint="Words of its headline or slugline"
        value={words}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault(); // it looks, it does not save the form around it
        }}
        onChange={({ target }) => setWords(target.value)}
      />
      <output className="field-hint">{said}</output>
      <ul className="found-stories" aria-label="Stories found">
        {stories.map(({ id, name, path }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(path)}>
              <bdi>{name || 'Without a headline'}</bdi> <span>{path}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Found = { stories: StoryToLeadTo[]; said: string };
const NOTHING: Found = { stories: [], said: '' };

function useFound(words: string): Found {
  const [found, setFound] = useState<Found>(NOTHING);
  useEffect(() => {
    let isWanted = true; // an answer that comes after other words is not shown
    const timer = setTimeout(() => {
      void look(words).then((answer) => {
        if (isWanted) setFound(answer);
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [words]);
  return words === '' ? NOTHING : found;
}

async function look(words: string): Promise<Found> {
  if (words === '') return NOTHING;
  const stories = await findStories(words);
  if (stories === null)
    return { stories: [], said: 'The stories could not be looked through. Type again to try once more.' };
  return {
    stories: stories.slice(0, SHOWN),
    said: stories.length === 0 ? 'No live story has these words.' : '',
  };
}
