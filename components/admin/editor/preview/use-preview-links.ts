import { useEffect, useState } from 'react';
import type { PreviewHours, PreviewLink } from '#domain/stories/preview-links';
import { troubleOf } from '../request-trouble.ts';
import type { Outcome } from '../story-requests.ts';
import {
  fetchPreviewLinks,
  type NewPreviewLink,
  sendEndPreviewLink,
  sendNewPreviewLink,
} from './preview-requests.ts';

/** The open links of a story, and what can be done with them. `links` is null until they have come. */
export function usePreviewLinks(storyId: string) {
  const [links, setLinks] = useState<PreviewLink[] | null>(null);
  const [made, setMade] = useState<NewPreviewLink | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  /** The value of an answer, or null once the screen says what went wrong. */
  function read<T>(outcome: Outcome<T>): { value: T } | null {
    setTrouble(outcome.kind === 'done' ? null : troubleOf(outcome));
    return outcome.kind === 'done' ? { value: outcome.value } : null;
  }
  async function load(): Promise<void> {
    const answer = read(await fetchPreviewLinks(storyId));
    if (answer) setLinks(answer.value);
  }
  // oxlint-disable-next-line react/exhaustive-deps -- once, when the dialog is opened
  useEffect(() => void load(), []);

  return {
    links,
    made,
    trouble,
    async make(hours: PreviewHours): Promise<void> {
      const answer = read(await sendNewPreviewLink(storyId, hours));
      if (!answer) return;
      setMade(answer.value);
      await load();
    },
    async end(link: PreviewLink): Promise<void> {
      if (!read(await sendEndPreviewLink(storyId, link.id))) return;
      if (made?.link.id === link.id) setMade(null);
      await load();
    },
  };
}
