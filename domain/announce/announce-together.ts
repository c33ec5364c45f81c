import { read, write } from '#db/client';
import { finishDueJobs, listDueJobs } from '#db/jobs';
import { FailedTogether, type JobWork } from '../jobs/job-work.ts';
import { type Announcement, type AnnouncingKind, announcementSchema } from './announcement.ts';

type Together = {
  kind: AnnouncingKind;
  /** So many changes are told at once. */
  limit: number;
  /** Resolves with a remark, mostly none. */
  tell: (changes: Announcement[], at: number) => Promise<string>;
};

/**
 * A job that does along with itself what else of its kind is due: many changes are told in a few requests. Where nobody
 * listens, all of them wait: each alone would try in vain until its patience ends.
 */
export const announceTogether =
  ({ kind, limit, tell }: Together): JobWork =>
  async ({ payload }, at) => {
    const others = await listDueJobs(read(), { kind, limit: limit - 1 }, at);
    const changes = [payload, ...others.map((other) => other.payload)];
    const remark = await tell(
      changes.map((change) => announcementSchema.parse(change)),
      at,
    ).catch((error: unknown) => {
      throw new FailedTogether(others, error);
    });
    const ids = others.map(({ id }) => id);
    if (ids.length > 0) await write((tx) => finishDueJobs(tx, ids, remark, at));
    return remark;
  };
