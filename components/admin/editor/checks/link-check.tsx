import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import type { CheckedLinks } from '#domain/stories/check-links';
import type { Check } from '#domain/stories/checks';
import type { EditorState } from '../editor-state.ts';
import { troubleOf } from '../request-trouble.ts';
import { settle } from '../story-commands.ts';
import { send } from '../story-requests.ts';
import type { StorySession } from '../story-session.ts';
import { CheckList } from './check-list.tsx';

type LinkCheckProps = { session: StorySession; state: EditorState; onGo: (check: Check) => void };

/** Whether the pages that the text leads to are there. It takes a while and asks other people's servers: by a button. */
export function LinkCheck({ session, state, onGo }: LinkCheckProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const [said, say] = useState('');
  const [silent, setSilent] = useState<Check[]>([]);

  async function ask() {
    setAsking(true);
    setSilent([]);
    say('The pages are being asked');
    const isThere = await settle(session);
    const outcome = isThere ? await sendLinkCheck(state.storyId) : null;
    setAsking(false);
    if (outcome === null) return say('Not asked, because the text is not saved.');
    if (outcome.kind !== 'done') return say(troubleOf(outcome));
    setSilent(outcome.value.silent);
    return say(linkWords(outcome.value));
  }
  return (
    <section className="link-check" aria-label="Links">
      <button type="button" className="plain-button" disabled={isAsking} onClick={() => void ask()}>
        Ask whether the links answer
      </button>
      <output className={said ? 'field-hint' : ''}>{said}</output>
      <CheckList title="Links that do not answer" checks={silent} onGo={onGo} />
    </section>
  );
}

function linkWords({ asked, left, silent }: CheckedLinks): string {
  if (asked === 0) return 'The text has no links.';
  const answered = `${asked - silent.length} of ${asked} answer.`;
  return left > 0 ? `${answered} ${left} more were not asked: at most ${asked} are.` : answered;
}

const silentSchema: z.ZodType<CheckedLinks> = z.object({
  asked: z.number(),
  left: z.number(),
  silent: z.array(
    z.object({
      id: z.string(),
      isBlocking: z.boolean(),
      place: z.string(),
      block: z.number(),
      message: z.string(),
    }),
  ),
});

const sendLinkCheck = (storyId: string) =>
  send('POST', `/api/stories/${storyId}/links`, undefined, silentSchema);
