import { type FileAddress, findDeskFile } from '#domain/files/find-file';
import { downloadAnswer } from '../../../../../download-answer.ts';
import { currentActor } from '../../../../actor.ts';

/** A file for people at the desk, before and after readers have it. To everybody else there is nothing here. */
export async function GET(_request: Request, { params }: { params: Promise<FileAddress> }) {
  const actor = await currentActor();
  return downloadAnswer(actor && (await findDeskFile(actor, await params)));
}
