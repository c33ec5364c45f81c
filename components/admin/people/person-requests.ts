import { z } from 'zod';
import type { Profile } from '#domain/people/profile';
import { type ChangeAnswer, sendChange } from '../send-change.ts';
import type { Version } from '../use-versioned-form.ts';

/** A person as somebody else left them meanwhile. */
type TheirPerson = Version<Profile>;

const theirsSchema: z.ZodType<TheirPerson> = z
  .object({
    edits: z.number(),
    profile: z.object({
      name: z.string(),
      slug: z.string(),
      title: z.string(),
      bio: z.string(),
      pictureId: z.string().nullable(),
      links: z.array(z.object({ name: z.string(), url: z.string() })),
      accountId: z.string().nullable(),
    }),
  })
  .transform(({ edits, profile }) => ({ edits, words: profile }));

type Named = { id: string; edits: number };

/** Writes somebody down (`id` is null), or what has changed. */
export const sendPerson = (
  { id, edits }: { id: string | null; edits: number },
  profile: Profile,
): Promise<ChangeAnswer<Named, TheirPerson>> =>
  id === null
    ? sendChange({
        method: 'POST',
        path: '/api/people',
        body: { profile },
        value: z.object({ id: z.string(), edits: z.number() }),
        theirs: theirsSchema,
      })
    : sendChange({
        method: 'PUT',
        path: `/api/people/${id}`,
        body: { edits, profile },
        value: z.object({ edits: z.number() }).transform((saved) => ({ id, ...saved })),
        theirs: theirsSchema,
      });

export const sendMerge = (
  { id, edits }: Named,
  into: string,
): Promise<ChangeAnswer<{ id: string }, TheirPerson>> =>
  sendChange({
    method: 'POST',
    path: `/api/people/${id}/merge`,
    body: { edits, into },
    value: z.object({ id: z.string() }),
    theirs: theirsSchema,
  });
