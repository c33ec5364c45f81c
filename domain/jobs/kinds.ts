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
export const JOB_KINDS: Readonly<Record<string, JobWork>> = {
  mail: sendQueuedMail,
  'reset-link': mailResetLink,
  'index-stories': indexStoriesJob,
  'fold-anew': foldAnewJob,
  'draw-cards': drawCardsJob,
};

/** Others are told over the network, and may be slow or away: each kind in a loop of its own, so that nothing waits behind it. */
export const ANNOUNCING_KINDS: Readonly<Record<AnnouncingKind, JobWork>> = {
  'index-now': indexNowJob(),
  'web-sub': webSubJob(),
};
