import { z } from 'zod';
import type { TheirPage } from '#domain/pages/page-access';
import {
  type NewPageWords,
  type PageAddress,
  pageTextSchema,
  PURPOSES,
  type PageWords,
} from '#domain/pages/page-words';
import { pictureSchema } from '../editor/desk-answers.ts';
import { type Change, type ChangeAnswer, sendChange } from '../send-change.ts';

/** `writer`: in whose name it was opened. */
export type OpenPage = { id: string; edits: number; writer: string };
export type PageAnswer<Value> = ChangeAnswer<Value, TheirPage>;

const theirs: z.ZodType<TheirPage> = z.object({
  edits: z.number(),
  slug: z.string(),
  purpose: z.enum(['', ...PURPOSES]),
  state: z.enum(['draft', 'public', 'changed']),
  text: z.object({ ...pageTextSchema.shape, id: z.string(), savedBy: z.string(), savedAt: z.number() }),
  pictures: z.array(pictureSchema),
});
const changed = z.object({ edits: z.number() });
const saved = changed.extend({ textId: z.string(), savedAt: z.number() });

type Sent<Value> = Pick<Change<Value, TheirPage>, 'method' | 'path' | 'body' | 'writer' | 'value'>;
const send = <Value>(change: Sent<Value>): Promise<PageAnswer<Value>> => sendChange({ ...change, theirs });

export const sendNewPage = (words: NewPageWords) =>
  send({ method: 'POST', path: '/api/pages', body: { words }, value: changed.extend({ id: z.string() }) });

export const sendPageText = ({ id, edits, writer }: OpenPage, text: PageWords) =>
  send({ method: 'PUT', path: `/api/pages/${id}`, body: { edits, text }, writer, value: saved });

export const sendTheirText = ({ id, edits, writer }: OpenPage, mine: PageWords) =>
  send({ method: 'POST', path: `/api/pages/${id}/theirs`, body: { edits, mine }, writer, value: saved });

export const sendPublic = ({ id, edits, writer }: OpenPage, isPublic: boolean) =>
  send({
    method: isPublic ? 'PUT' : 'DELETE',
    path: `/api/pages/${id}/public`,
    body: { edits },
    writer,
    value: changed,
  });

export const sendPageAddress = ({ id, edits }: OpenPage, words: PageAddress) =>
  send({ method: 'PUT', path: `/api/pages/${id}/address`, body: { edits, words }, value: changed });

export const sendRestoredText = ({ id, edits }: Omit<OpenPage, 'writer'>, textId: string) =>
  send({ method: 'POST', path: `/api/pages/${id}/restored`, body: { edits, textId }, value: saved });

export const sendPageDeletion = ({ id, edits }: OpenPage) =>
  send({
    method: 'DELETE',
    path: `/api/pages/${id}`,
    body: { edits },
    value: z.null().transform(() => true),
  });
