import { z } from 'zod';
import type { DeskCorrection } from '#domain/stories/corrections';
import {
  CORRECTION_KINDS,
  CORRECTION_PLACES,
  type CorrectionKind,
  type CorrectionPlace,
  type WithdrawalWords,
} from '#domain/stories/public-note';
import { publishedSchema } from '../desk-answers.ts';
import { sendKnowing } from '../send-knowing.ts';
import { type Outcome, request, send } from '../story-requests.ts';

/** What is asked of the desk about a story that readers have. */

/** A story, and the account in whose name it is asked. */
type Asked = { id: string; writer: string };

export type NewNote = { kind: CorrectionKind; place: CorrectionPlace; words: string };
type Update = { version: number } | null;

const pathOf = (storyId: string, rest = '') => `/api/stories/${storyId}/corrections${rest}`;

/** What the desk warns of about the text that goes with it is asked about, and sent again with the answer. */
export function sendNote(
  { id, writer }: Asked,
  note: NewNote,
  update: Update,
): Promise<Outcome<{ path: string }>> {
  const post = (sent: object | null) =>
    request({ method: 'POST', path: pathOf(id), body: { ...note, update: sent }, writer }, publishedSchema);
  return update === null ? post(null) : sendKnowing((acknowledged) => post({ ...update, acknowledged }));
}

const notesSchema: z.ZodType<DeskCorrection[]> = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(CORRECTION_KINDS),
    place: z.enum(CORRECTION_PLACES),
    words: z.string(),
    publishedAt: z.number(),
    createdBy: z.string(),
  }),
);

export const fetchNotes = (storyId: string) => send('GET', pathOf(storyId), undefined, notesSchema);

export type Amendment = { words: string; place: CorrectionPlace; seen: string };

export const sendAmendment = ({ id, writer }: Asked, noteId: string, body: Amendment) =>
  request({ method: 'PUT', path: pathOf(id, `/${noteId}`), body, writer }, z.null());

export const sendTakeBack = ({ id }: Asked, noteId: string) =>
  send('DELETE', pathOf(id, `/${noteId}`), undefined, z.null());

export const sendWithdrawal = ({ id, writer }: Asked, body: WithdrawalWords) =>
  request({ method: 'POST', path: `/api/stories/${id}/withdraw`, body, writer }, z.null());
