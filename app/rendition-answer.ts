import type { RenditionAddress, RenditionFile } from '#domain/media/find-rendition';
import { unpublishedAnswer } from './unpublished-answer.ts';

export type RenditionParams = { id: string; version: string; rendition: string };

/** What the last three parts of a picture's address name. */
export function renditionAddress({ id, version, rendition }: RenditionParams): RenditionAddress {
  const [, width = '', ext = ''] = /^(\d{1,5})\.([a-z]{3,4})$/.exec(rendition) ?? [];
  return { id, version: /^\d{1,9}$/.test(version) ? Number(version) : 0, width: Number(width), ext };
}

export const renditionAnswer = (found: RenditionFile | null): Promise<Response> =>
  unpublishedAnswer(found, 'There is no such picture.');
