import { useState, useSyncExternalStore } from 'react';
import type { Picture } from '#domain/media/picture';
import { SLIDES_MAX } from '#domain/stories/content';
import type { StorySession } from '../story-session.ts';
import { overflowWords } from './upload-words.ts';

/** The story's uploads as the page shows them. They become slides when they arrive, whatever was written meanwhile. */
export function useSlides({ uploads: queue, current, tell }: StorySession) {
  const uploads = useSyncExternalStore(queue.subscribe, queue.current, queue.current);
  const [refusal, setRefusal] = useState('');

  function onFiles(files: Iterable<File>) {
    const room = SLIDES_MAX - current().draft.content.slides.length - queue.current().length;
    const left = queue.add(files, room);
    setRefusal(left.length > 0 ? overflowWords(left) : '');
  }

  const onChoose = (picture: Picture) => tell({ kind: 'picture-came', picture, to: 'slides' });

  return { onChoose, uploads, refusal, onFiles, onAgain: queue.again, onDrop: queue.drop };
}
