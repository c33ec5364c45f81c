import { z } from 'zod';
import type { AuditFilter } from '#db/audit';
import { addDays, instantOf, isDay } from '#lib/zoned-time';

/** Stands for no account: whoever runs the machine, or somebody at the door. */
export const NO_ACCOUNT = 'none';

const WORDS_MAX = 200;

const words = z
  .string()
  .trim()
  .max(WORDS_MAX)
  .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value));
const day = z.string().refine((value) => value === '' || isDay(value));

/** What somebody looks for in the audit, as it stands in an address; '' is no matter. Days are the newsroom's. */
export const soughtSchema = z.object({
  person: z.string().regex(/^([0-9a-f]{32}|none)?$/),
  action: z.string().regex(/^[a-z-]{0,64}$/),
  about: words,
  from: day,
  to: day,
});
export type Sought = z.infer<typeof soughtSchema>;

/** Parts of an address that are not as we write them are no matter. */
export function readSought(given: Record<string, unknown>): Sought {
  const read = (name: keyof Sought) => soughtSchema.shape[name].safeParse(given[name]).data ?? '';
  return {
    person: read('person'),
    action: read('action'),
    about: read('about'),
    from: read('from'),
    to: read('to'),
  };
}

export const filterOf = ({ person, action, about, from, to }: Sought, timeZone: string): AuditFilter => ({
  accountId: person === '' ? null : person === NO_ACCOUNT ? '' : person,
  action: action || null,
  about,
  from: from === '' ? null : instantOf(from, '00:00', timeZone),
  until: to === '' ? null : instantOf(addDays(to, 1), '00:00', timeZone),
});
