import { MACHINE } from '#domain/access';
import { listLibrary } from '#domain/media/list-library';
import type { Body } from '#domain/stories/body';
import { emptyContent } from '#domain/stories/content';
import { createStory } from '#domain/stories/create-story';
import { sentence } from './many-stories.ts';

const PARAGRAPHS = 100;
const WORDS_EACH = 50;
const PICTURES = 40;

/** A story of 5,000 words with 40 of the library's pictures between its paragraphs. @returns its id */
export async function writeLongStory(at: number): Promise<string> {
  const content = {
    ...emptyContent('in-depth'),
    headline: 'The long way round the lake',
    body: bodyWith(await listPictures(at)),
  };
  const draft = { content, slugline: 'long-way', urlSlug: 'the-long-way-round' };
  const created = await createStory(MACHINE, draft, at);
  if (!created.ok) throw new Error(created.failure.message);
  return created.value.id;
}

async function listPictures(at: number): Promise<string[]> {
  const library = await listLibrary(MACHINE, { filter: null, search: '', before: null }, at);
  const ids = library.ok ? library.value.pictures.slice(0, PICTURES).map(({ id }) => id) : [];
  if (ids.length < PICTURES) throw new Error(`The library has ${ids.length} pictures, not ${PICTURES}.`);
  return ids;
}

function bodyWith(pictures: string[]): Body {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: sentence(at, WORDS_EACH) }],
  }));
  const content = paragraphs.flatMap((paragraph, at) => {
    const mediaId = pictures[at];
    if (mediaId === undefined) return [paragraph];
    const attrs = { mediaId, alt: 'Noise.', caption: '', credit: '', width: 'text' as const };
    return [paragraph, { type: 'picture' as const, attrs }];
  });
  return { type: 'doc', content };
}
