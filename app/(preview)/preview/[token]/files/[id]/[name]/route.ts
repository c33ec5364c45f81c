import type { FileAddress } from '#domain/files/find-file';
import { findPreviewFile } from '#domain/stories/preview-links';
import { downloadAnswer } from '../../../../../../download-answer.ts';

type Params = { params: Promise<FileAddress & { token: string }> };

/** A file that a story offers which is shared by a link. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { token, ...address } = await params;
  return downloadAnswer(await findPreviewFile(token, address, Date.now()));
}
