import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import type { CheckedLinks } from '#domain/stories/check-links';
import type { Check } from '#domain/stories/checks';
import { troubleOf } from '../request-trouble.ts';
import { settle } from '../story-commands.ts';
import { send } from '../story-requests.ts';
import type { StorySession } from '../story-session.ts';
import { CheckList } from './check-list.tsx';

type LinksAsked = { isAsking: boolean; said: string; silent: Check[]; ask: () => Promise<void> };
type LinkCheckProps = { links: LinksAsked; onGo: (check: Check) => void };

/** Whether the pages that the text leads to are there. It takes a while and asks other people's servers: by a button. */
export const LinkCheck = ({ links, onGo }: LinkCheckProps): ReactNode => (
  <section className="link-check" aria-label="Links">
    <button
      type="button"
      className="plain-button"
      aria-disabled={links.isAsking}
      onClick={() => void links.ask()}
    >
      Ask whether the links answer
    </button>
    <output className={links.said ? 'field-hint' : ''}>{links.said}</output>
    <CheckList title="Links that do not answer" checks={links.silent} onGo={onGo} />
  </section>
);

/** What came of it stays while one goes from link to link. */
export function useLinkCheck(session: StorySession): LinksAsked {
  const [isAsking, setAsking] = useState(false);
  const [said, say] = useState('');
  const [silent, setSilent] = useState<Check[]>([]);

  async function ask() {
    if (isAsking) return;
    setAsking(true);
    setSilent([]);
    say('The pages are being asked');
    const isThere = await settle(session);
    const outcome = isThere ? await sendLinkCheck(session.current().storyId) : null;
    setAsking(false);
    if (outcome === null) return say('Not asked, because the text is not saved.');
    if (outcome.kind !== 'done') return say(troubleOf(outcome));
    setSilent(outcome.value.silent);
    return say(linkWords(outcome.value));
  }
  return { isAsking, said, silent, ask };
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
