import { eq } from 'drizzle-orm';
import { read } from '#db/client';
import { audit } from '#db/schema';

/** What was written down about a subject, the first first. */
export const listAudit = (subject: string) =>
  read().select().from(audit).where(eq(audit.subject, subject)).orderBy(audit.at, audit.id);
