import { findPreviewRendition } from '#domain/stories/preview-links';
import {
  type RenditionParams,
  renditionAddress,
  renditionAnswer,
} from '../../../../../../../rendition-answer.ts';

type Params = { params: Promise<RenditionParams & { token: string }> };

/** A picture of a story that is shared by a link. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { token, ...address } = await params;
  return renditionAnswer(await findPreviewRendition(token, renditionAddress(address), Date.now()));
}
