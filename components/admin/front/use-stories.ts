import { useEffect, useRef, useState } from 'react';
import type { FrontStory } from '#domain/front/desk-front';
import { type Question, searchToPlace } from './front-requests.ts';

const PAUSE = 250; // ms after the last letter

type Found = { stories: FrontStory[]; next: string | null; said: string };
const LOOKING: Found = { stories: [], next: null, said: 'Looking…' };

/** The stories that answer a question, page by page; `onFound` hears of each. */
export function useStories(asked: Question, onFound: (stories: FrontStory[]) => void) {
  const [found, setFound] = useState(LOOKING);
  const { state, search, sectionId } = asked;
  const tell = useRef(onFound);
  useEffect(() => {
    tell.current = onFound;
  });

  useEffect(() => {
    let isWanted = true; // an answer that comes after another question is not shown
    const timer = setTimeout(() => {
      void look({ state, search, sectionId }, null).then((page) => {
        if (!isWanted) return;
        tell.current(page.stories);
        setFound(page);
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [state, search, sectionId]);

  async function more() {
    const page = await look(asked, found.next);
    tell.current(page.stories);
    setFound((before) => ({ ...page, stories: [...before.stories, ...page.stories] }));
  }
  return { stories: found.stories, said: found.said, hasMore: found.next !== null, more: () => void more() };
}

async function look(asked: Question, before: string | null): Promise<Found> {
  const outcome = await searchToPlace(asked, before);
  if (outcome.kind !== 'done')
    return { stories: [], next: before, said: 'The stories could not be looked through. Try once more.' };
  const { stories, next } = outcome.value;
  return { stories, next, said: stories.length === 0 ? 'No story was found.' : '' };
}
