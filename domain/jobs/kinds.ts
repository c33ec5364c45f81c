import type { AnnouncingKind } from '../announce/announcement.ts';
import { drawCardsJob } from '../cards/draw-cards.ts';
import { indexNowJob } from '../announce/index-now.ts';
import { webSubJob } from '../announce/web-sub.ts';
import { mailResetLink } from '../people/mail-reset-link.ts';
import { indexStoriesJob } from '../search/index-stories.ts';
import { foldAnewJob } from '../search/keep-folding.ts';
import type { JobWork } from './job-work.ts';
import { sendQueuedMail } from './send-queued-mail.ts';

/** What a job may be, by the name in its row, and who does it. */
type JobKinds = Readonly<Record<string, JobWork>>;

/** Letters, and what search knows. */
export const JOB_KINDS: JobKinds = {
  mail: sendQueuedMail,
  'reset-link': mailResetLink,
  'index-stories': indexStoriesJob,
  'fold-anew': foldAnewJob,
};

/**
 * What may be slow, or wait for others: a hundred cards at the hour, a hub that is away. Each kind has a loop of its own, so
 * that no letter waits behind it.
 */
export const SLOW_KINDS: JobKinds = {
  'draw-cards': drawCardsJob,
  ...({ 'index-now': indexNowJob(), 'web-sub': webSubJob() } satisfies Record<AnnouncingKind, JobWork>),
};
