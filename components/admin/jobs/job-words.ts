import type { FailedJob } from '#domain/jobs/failed-jobs';

const KINDS: Record<string, string> = {
  mail: 'A letter to somebody',
  'reset-link': 'A link to a new password',
  'index-stories': 'Making the index of the search',
  'index-now': 'Telling search engines what changed (IndexNow)',
  'web-sub': 'Telling the hub which feeds changed (WebSub)',
};

/** What a job was for. Never what is in it. */
export const jobWords = ({ kind }: Pick<FailedJob, 'kind'>): string =>
  KINDS[kind] ?? `Work of the kind “${kind}”`;

/** 'given up after 8 attempts' */
export const givenUpWords = ({ attempts }: Pick<FailedJob, 'attempts'>): string =>
  `given up after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
