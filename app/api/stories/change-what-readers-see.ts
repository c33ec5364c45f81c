import type { Actor } from '#domain/access';
import type { Result } from '#domain/failure';
import { answer } from '../answer.ts';
import { answering } from '../answering.ts';
import { receiveJson } from '../receive.ts';
import { writerOf } from '../writer.ts';
import { publicationSchema, type StoryParams } from './requests.ts';

type Which = { id: string; version: number; acknowledged?: string[] | undefined };
type Command = (actor: Actor, which: Which, at: number) => Promise<Result<unknown>>;

/** The one way from a request to publishing, updating or unpublishing: who, which version, the command, the answer. */
export const changeWhatReadersSee = (command: Command) =>
  answering(async (request, { params }: StoryParams) => {
    const actor = await writerOf(request);
    if (actor instanceof Response) return actor;
    const sent = await receiveJson(request, publicationSchema);
    if (!sent.ok) return answer(sent);
    return answer(await command(actor, { id: (await params).id, ...sent.value }, Date.now()));
  });
