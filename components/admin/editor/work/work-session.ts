import { z } from 'zod';
import { STAGE_MOVES, STAGES, type StageMove } from '#domain/stories/stages';
import type { StoryWork } from '#domain/stories/work';
import { type Observed, observed } from '#lib/observed';
import type { NewsroomClock } from '../../moment-words.ts';
import { troubleOf } from '../request-trouble.ts';
import { settle } from '../story-commands.ts';
import { type Outcome, request, send } from '../story-requests.ts';
import type { StorySession } from '../story-session.ts';

export type WorkState = {
  work: StoryWork;
  isBusy: boolean;
  /** What the last thing was that was asked for: it is said where that was done. */
  about: 'stage' | 'plan';
  /** What came of the last thing that was asked for. */
  said: string;
  /** Why it was not done. */
  trouble: string;
};

/** The work on one open story, outside React as its text is. */
export type WorkSession = Observed<WorkState> & {
  storyId: string;
  /** The instant of the page, ms UTC. */
  now: number;
  clock: NewsroomClock;
  change: (parts: Partial<WorkState>) => void;
};

export type OpeningWork = Pick<WorkSession, 'storyId' | 'now' | 'clock'> & { work: StoryWork };

export function openWork({ work, ...page }: OpeningWork): WorkSession {
  const state = observed<WorkState>({
    work,
    isBusy: false,
    about: 'stage',
    said: '',
    trouble: '',
  });
  return { ...state, ...page, change: (parts) => state.become({ ...state.current(), ...parts }) };
}

const stage = z.enum(STAGES);
const colleague = z.object({ id: z.string(), name: z.string() });
const workSchema: z.ZodType<StoryWork> = z.object({
  stage,
  next: z.array(z.enum(STAGE_MOVES)),
  moves: z.array(
    z.object({ id: z.string(), from: stage, to: stage, note: z.string(), by: z.string(), at: z.number() }),
  ),
  assignee: colleague.nullable(),
  dueAt: z.number().nullable(),
  plannedDay: z.string().nullable(),
  may: z.object({ assign: z.boolean(), plan: z.boolean() }),
  colleagues: z.array(colleague),
  facts: z.object({
    sectionIds: z.array(z.string()),
    embargoUntil: z.number().nullable(),
    endedLicences: z.record(z.string(), z.string()),
    hiddenRelated: z.record(z.string(), z.string()).default({}),
  }),
});

/** What others did meanwhile. What fails is asked again later: nobody waits for it. */
export async function refreshWork(session: WorkSession): Promise<void> {
  const outcome = await send('GET', addressOf(session, 'work'), undefined, workSchema);
  if (outcome.kind === 'done') session.change({ work: outcome.value });
}

type Doing = { what: string; body: unknown; said: string };

/** The text is saved first: what is said is about what stands on the screen. */
export async function moveStory(
  session: WorkSession,
  story: StorySession,
  { move, note, said }: { move: StageMove; note: string; said: string },
): Promise<boolean> {
  const { work } = session.current();
  session.change({ about: 'stage' });
  if (work.stage !== 'spiked' && !(await settle(story)))
    return tellTrouble(session, 'Not moved, because the text is not saved. When it is, try again.');
  const { version } = story.current();
  return ask(session, story, { what: 'stage', body: { move, from: work.stage, note, version }, said });
}

type Plan = {
  what: 'assignee' | 'due' | 'planned-day';
  from: string | number | null;
  to: string | null;
  said: string;
};

/** A story that nobody has saved yet is saved first. */
export async function planWork(
  session: WorkSession,
  story: StorySession,
  { what, from, to, said }: Plan,
): Promise<boolean> {
  session.change({ about: 'plan' });
  if (story.current().version === null && !(await settle(story)))
    return tellTrouble(session, 'Not set: the story could not be saved. Try again when it is.');
  return ask(session, story, { what, body: { from, to }, said });
}

async function ask(session: WorkSession, story: StorySession, { what, body, said }: Doing): Promise<boolean> {
  if (session.current().isBusy) return false;
  session.change({ isBusy: true, said: '', trouble: '' });
  const path = addressOf(session, what);
  const outcome = await request(
    { method: 'POST', path, body, writer: story.writer.accountId },
    workSchema,
  ).finally(() => session.change({ isBusy: false }));
  if (outcome.kind === 'done') session.change({ work: outcome.value, said });
  else await notDone(session, outcome);
  return outcome.kind === 'done';
}

/** What stands in the way is shown with what has changed meanwhile. */
async function notDone(session: WorkSession, outcome: Exclude<Outcome<never>, { kind: 'done' }>) {
  tellTrouble(session, troubleOf(outcome));
  if (outcome.kind === 'refused' || outcome.kind === 'changed-elsewhere') await refreshWork(session);
}

function tellTrouble(session: WorkSession, trouble: string): false {
  session.change({ trouble, said: '' });
  return false;
}

const addressOf = ({ storyId }: WorkSession, what: string) => `/api/stories/${storyId}/${what}`;
