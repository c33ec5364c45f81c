/** A job as whoever does it sees it. The id stays the same from one attempt to the next. */
export type JobAtHand = { id: string; payload: unknown; createdAt: number };

/**
 * Does a job. It may be done twice (the machine may stop in the middle), so it has to bear that. Resolves with a remark
 * to keep with the job, mostly none.
 */
export type JobWork = (job: JobAtHand, at: number) => Promise<string>;

/** A failure in words of ours, which may be kept and shown. Of any other only its kind is kept: it may hold secrets. */
export class JobFailure extends Error {
  override name = 'JobFailure';
}

export type OtherJob = { id: string; attempts: number };

/** Thrown by a job that did others along with itself: what kept it, its `cause`, kept them too, and they wait as long. */
export class FailedTogether extends Error {
  override name = 'FailedTogether';
  readonly others: readonly OtherJob[];

  constructor(others: readonly OtherJob[], cause: unknown) {
    super('A job failed, and others with it.', { cause });
    this.others = others;
  }
}
