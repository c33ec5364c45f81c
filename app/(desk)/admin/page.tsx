import type { Metadata } from 'next';
import { FailedJobs } from '#components/admin/jobs/failed-jobs';
import { EndingLicences } from '#components/admin/pictures/ending-licences';
import { Mentions } from '#components/admin/stories/mentions';
import { TodayDesk } from '#components/admin/today/today-desk';
import { listFailedJobs } from '#domain/jobs/failed-jobs';
import { listEndingLicences } from '#domain/media/ending-licences';
import { readSettings } from '#domain/settings/read-settings';
import { listMentions } from '#domain/stories/mentions';
import { getToday } from '#domain/stories/today';
import { requireActor } from '../actor.ts';

export const metadata: Metadata = { title: 'Today' };

const LICENCES_SHOWN = 5;
const JOBS_SHOWN = 5;
const MENTIONS_SHOWN = 10;

/** What there is to do now. */
export default async function TodayPage() {
  const actor = await requireActor('/admin');
  const now = Date.now();
  const [today, ending, failedJobs, mentions, clock] = await Promise.all([
    getToday(actor, now),
    listEndingLicences(actor, LICENCES_SHOWN + 1, now),
    listFailedJobs(actor, JOBS_SHOWN + 1),
    listMentions(actor, MENTIONS_SHOWN),
    readSettings(),
  ]);
  if (!today.ok) return <p>{today.failure.message}</p>;
  return (
    <>
      <div className="desk-page-head">
        <h1>Today</h1>
        <a className="button button-first" href="/admin/stories/new">
          New story
        </a>
      </div>
      <Mentions mentions={mentions} now={now} clock={clock} />
      <TodayDesk today={today.value} accountId={actor.accountId ?? ''} now={now} clock={clock}>
        {failedJobs.ok && (
          <FailedJobs
            jobs={failedJobs.value.slice(0, JOBS_SHOWN)}
            isMore={failedJobs.value.length > JOBS_SHOWN}
            now={now}
            clock={clock}
          />
        )}
        <EndingLicences
          pictures={ending.slice(0, LICENCES_SHOWN)}
          isMore={ending.length > LICENCES_SHOWN}
          clock={clock}
        />
      </TodayDesk>
    </>
  );
}
