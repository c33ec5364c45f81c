import { z } from 'zod';
import type { Around } from '#domain/stories/presence';
import { request } from './story-requests.ts';
import type { StorySession } from './story-session.ts';

const BEAT = 20_000; // ms; domain/stories/presence.ts says after how long a silent editor is gone

const aroundSchema: z.ZodType<Around> = z.object({
  others: z.array(z.object({ name: z.string(), isYou: z.boolean(), since: z.number() })),
  newest: z.object({ version: z.int(), savedBy: z.string(), isYou: z.boolean(), savedAt: z.number() }),
});

/**
 * Says again and again that this editor has its story open, and hears who else has, and what was saved last. A story
 * that is not on the server yet is nobody else's. Returns the end of it.
 */
export function keepPresent(session: StorySession): () => void {
  const isOver = new AbortController();
  let isAsking = false;
  let wasStored = false;

  async function beat(): Promise<void> {
    if (isAsking || session.current().version === null) return;
    isAsking = true;
    const heard = await request({ method: 'PUT', ...place(session) }, aroundSchema);
    isAsking = false;
    if (heard.kind !== 'done' || isOver.signal.aborted) return;
    session.tell({ kind: 'heard', around: heard.value, isUncertain: session.uncertain.size > 0 });
  }
  function beatOnceStored(): void {
    const isStored = session.current().version !== null;
    if (isStored && !wasStored) void beat();
    wasStored = isStored;
  }
  const leave = () => {
    if (wasStored) void request({ method: 'DELETE', ...place(session), keepalive: true }, z.null());
  };

  const timer = setInterval(() => void beat(), BEAT);
  const end = session.subscribe(beatOnceStored);
  const { signal } = isOver;
  window.addEventListener('pagehide', leave, { signal });
  // A page that was put aside and taken up again; somebody who comes back to it wants to know at once.
  window.addEventListener('pageshow', ({ persisted }) => void (persisted && beat()), { signal });
  window.addEventListener('focus', () => void beat(), { signal });
  beatOnceStored();
  return () => {
    clearInterval(timer);
    end();
    isOver.abort();
    leave();
  };
}

const place = ({ id, writer, current }: StorySession) => ({
  path: `/api/stories/${current().storyId}/editors/${id}`,
  writer: writer.accountId,
});
