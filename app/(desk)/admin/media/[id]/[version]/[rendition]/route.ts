import { findDeskRendition } from '#domain/media/find-rendition';
import {
  type RenditionParams,
  renditionAddress,
  renditionAnswer,
} from '../../../../../../rendition-answer.ts';
import { currentActor } from '../../../../../actor.ts';

/** A picture for people at the desk, before and after readers see it. To everybody else there is nothing here. */
export async function GET(_request: Request, { params }: { params: Promise<RenditionParams> }) {
  const actor = await currentActor();
  return renditionAnswer(actor && (await findDeskRendition(actor, renditionAddress(await params))));
}
