import type { Actor } from '#domain/access';
import type { Result } from '#domain/failure';
import { receiving } from '../commands.ts';
import { writerOf } from '../writer.ts';
import { publicationSchema, type StoryId } from './requests.ts';

type Which = StoryId & { version: number; acknowledged?: string[] | undefined };
type Command = (actor: Actor, which: Which, at: number) => Promise<Result<unknown>>;

/** The one way from a request to publishing, updating or unpublishing: from an open editor, with the version it shows. */
export const changeWhatReadersSee = (command: Command) =>
  receiving(publicationSchema, (actor, { id }: StoryId, sent, at) => command(actor, { id, ...sent }, at), {
    sender: writerOf,
  });
