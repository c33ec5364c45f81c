import type { Actor } from '#domain/access';
import type { Result } from '#domain/failure';
import { currentActor } from '../../(desk)/actor.ts';
import { answer, signedOut } from '../answer.ts';
import { answering } from '../answering.ts';
import { receiveJson } from '../receive.ts';
import { type StoryParams, versionSchema } from './requests.ts';

type Command = (actor: Actor, which: { id: string; version: number }, at: number) => Promise<Result<unknown>>;

/** The one way from a request to publishing, updating or unpublishing: who, which version, the command, the answer. */
export const changeWhatReadersSee = (command: Command) =>
  answering(async (request, { params }: StoryParams) => {
    const actor = await currentActor();
    if (actor === null) return signedOut();
    const sent = await receiveJson(request, versionSchema);
    if (!sent.ok) return answer(sent);
    return answer(await command(actor, { id: (await params).id, version: sent.value.version }, Date.now()));
  });
