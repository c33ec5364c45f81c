import type { WithdrawalWords } from '#domain/stories/public-note';
import type { AskedHour } from '#domain/stories/schedule-hour';
import type { Plan } from '#domain/stories/schedule-look';
import type { Notice } from '../editor-state.ts';
import { troubleOf } from '../request-trouble.ts';
import { obstacleWords, textObstacleWords } from '../slides/upload-words.ts';
import { settle } from '../story-commands.ts';
import type { Outcome } from '../story-requests.ts';
import type { StorySession } from '../story-session.ts';
import type { Trouble } from './plan-form.tsx';
import { sendNoPlan, sendPlan, sendStart } from './schedule-requests.ts';

/** What can be planned for an open story. Each says why it was not done, or null once it is. */

const said = (outcome: Outcome<unknown>): Trouble => {
  if (outcome.kind === 'done') return null;
  const fields = outcome.kind === 'refused' ? Object.values(outcome.fields) : [];
  const message = troubleOf(outcome);
  return [message, ...fields.filter((field) => !message.includes(field))].join(' ');
};

const which = ({ current, writer }: StorySession) => ({ id: current().storyId, writer: writer.accountId });

/** The text as it stands on the screen, at an hour; it is saved first. */
export async function scheduleNewest(session: StorySession, hour: AskedHour): Promise<Trouble> {
  const obstacle =
    obstacleWords(session.uploads.current(), 'publish') ??
    textObstacleWords(session.sendingInText.current(), 'publish');
  if (obstacle !== null) return obstacle;
  if (!(await settle(session))) return NOT_SAVED;
  const { version } = session.current();
  return version === null ? NOT_SAVED : said(await sendStart(which(session), { hour, version }));
}

const NOT_SAVED = 'Not scheduled, because the text is not saved. Close this to see why.';

export const moveStart = async (session: StorySession, hour: AskedHour): Promise<Trouble> =>
  said(await sendStart(which(session), { hour }));

export const setPlan = async (
  session: StorySession,
  plan: Plan,
  body: { hour: AskedHour; reason?: string; opensPreviews?: boolean; withdrawal?: WithdrawalWords | null },
): Promise<Trouble> => said(await sendPlan(which(session), plan, body));

export const dropPlan = async (session: StorySession, plan: Plan): Promise<Trouble> =>
  said(await sendNoPlan(session.current().storyId, plan));

export const doneNotice = (text: string): Notice => ({ tone: 'done', text });
