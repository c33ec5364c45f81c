import { type DatabaseTrouble, databaseTrouble, sqlState } from '#db/errors';

/** Why something unexpectedly did not come about, in the form of a failure: a stable code and a sentence. */
export type Trouble = { code: DatabaseTrouble | 'broken'; message: string };

const HERE = 'What you wrote is still in this browser.';

const SENTENCES: Record<DatabaseTrouble, string> = {
  busy: `The database is busy with other work. Nothing was stored. ${HERE} Try again in a moment.`,
  full: `The disk of the newsroom’s machine is full. Nothing was stored. ${HERE} Whoever runs the site has to free space; then try again.`,
  'read-only': `The database takes no changes at the moment. Nothing was stored. ${HERE} Tell whoever runs the site, then try again.`,
  unreachable: `The database cannot be reached. Nothing was stored. ${HERE} Try again in a moment.`,
  lost: `The database was lost in the middle of it, so it is not known whether this was stored. ${HERE} Try again in a moment.`,
};

/** What an unexpected error is to the person who asked. `requestId` names it in the log. */
export function troubleOf(error: unknown, requestId: string | null): Trouble {
  const code = databaseTrouble(error);
  if (code !== null) return { code, message: SENTENCES[code] };
  const noted = requestId === null ? '' : ` and was noted under ${requestId}`;
  return {
    code: 'broken',
    message: `The fault is ours${noted}. Nothing was stored. ${HERE} Try again; if it comes again, tell whoever runs the site.`,
  };
}

/** For the person who gave DATABASE_URL: what of a failure lies in the address, or in whom the database lets in; else null. */
export function whyNoDatabase(error: unknown): string | null {
  const code = sqlState(error);
  if (code === '3D000') return 'the server has no database of that name. Create it first.';
  if (code === '28P01' || code === '28000') return 'the database refuses this user or password.';
  if (databaseTrouble(error) === 'unreachable')
    return 'no database answers there. See whether it runs, and whether host and port are right.';
  return null;
}
