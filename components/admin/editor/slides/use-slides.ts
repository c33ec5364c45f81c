import type { Picture } from '#domain/media/picture';
import type { StorySession } from '../story-session.ts';
import { useUploads } from './use-uploads.ts';

/** Uploads that become slides when they arrive, whatever was written meanwhile. */
export function useSlides({ tell }: StorySession) {
  const { uploads, add, again, drop } = useUploads((picture) => tell({ kind: 'picture-came', picture }));
  const isSending = uploads.some(({ problem }) => problem === null);
  const onChoose = (picture: Picture) => tell({ kind: 'picture-came', picture });
  return { onChoose, uploads, isSending, onFiles: add, onAgain: again, onDismiss: drop };
}
