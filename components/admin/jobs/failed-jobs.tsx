'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useState } from 'react';
import { z } from 'zod';
import type { FailedJob } from '#domain/jobs/failed-jobs';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { Alert, Status } from '../notice.tsx';
import { sendChange } from '../send-change.ts';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { givenUpWords, jobWords } from './job-words.ts';

type FailedJobsProps = {
  jobs: FailedJob[];
  /** There are more than these. */
  isMore: boolean;
  now: number;
  clock: NewsroomClock;
};

/** What was to happen after a change and did not, with the way to try it again. */
export function FailedJobs({ jobs, isMore, now, clock }: FailedJobsProps): ReactNode {
  const id = useId();
  const isReady = useIsHydrated();
  const { retry, busy, says, problem } = useRetry();
  // What was said about the last one stays when it is gone.
  if (jobs.length === 0 && says === null) return null;
  return (
    <section className="work-list failed-jobs" aria-labelledby={id}>
      <h2 id={id}>Failed</h2>
      <ul>
        {jobs.map((job) => (
          <li key={job.id}>
            <p>{jobWords(job)}</p>
            <p className="story-row-facts">
              <b>{momentWords(job.failedAt, now, clock)}</b>
              <span>{givenUpWords(job)}</span>
            </p>
            <p>{job.error}</p>
            <button
              type="button"
              className="button"
              disabled={!isReady || busy !== null}
              onClick={() => void retry(job)}
            >
              Try again<span className="sr-only">: {jobWords(job)}</span>
            </button>
          </li>
        ))}
      </ul>
      {isMore && <p className="work-none">There are more; they come up when these are gone.</p>}
      <Status message={says} />
      <Alert message={problem} />
    </section>
  );
}

function useRetry() {
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);
  const [says, say] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function retry(job: FailedJob) {
    setBusy(job.id);
    const answer = await sendChange({
      method: 'POST',
      path: `/api/jobs/${job.id}`,
      body: {},
      value: z.null(),
      theirs: z.null(),
    });
    setBusy(null);
    setProblem(answer.kind === 'refused' ? answer.message : null);
    say(
      answer.kind === 'done'
        ? `${jobWords(job)}: tried again now, and after growing pauses for about a day. If it fails for good it stands here again.`
        : null,
    );
    router.refresh();
  }
  return { retry, busy, says, problem };
}
