import { read } from '#db/client';
import { listLiveTexts, listPeopleOfAll, listTopicsOfAll } from '#db/whole-stories';
import { getPictures } from '../media/pictures.ts';
import { personPath } from './address.ts';
import { type Body, bodySchema } from './body.ts';
import { withoutAnnotations } from './body/suggestions.ts';
import { BYLINE_ROLES, type Byline } from './bylines.ts';
import { pictureOf, picturesOf, readPicture, readSlides } from './cards.ts';
import { findCorrectionsOf } from './published-corrections.ts';
import type { LinkedByline, PublishedStory, StoryCard } from './reading.ts';
import { findReferences } from './references.ts';
import { usedPictures } from './used-pictures.ts';

type Told = 'body' | 'references' | 'leadPicture' | 'slides' | 'topics' | 'corrections';

/** A story with its text and what is said around it: what feeds hand on. */
export type WholeStory = StoryCard & Pick<PublishedStory, Told> & { people: LinkedByline[] };

/** Readers' reads, as in published.ts: these stories with their texts, as far as they are live at `at`, fetched together. */
export async function listWhole(cards: readonly StoryCard[], at: number): Promise<WholeStory[]> {
  const query = read();
  const rows = await listLiveTexts(
    query,
    cards.map(({ id }) => id),
    at,
  );
  const texts = rows.map(readText);
  const pictures = await getPictures(query, texts.flatMap(usedPictures));
  const together: Body = { type: 'doc', content: texts.flatMap(({ body }) => body.content) };
  const publications = texts.map(({ publicationId }) => publicationId);
  const [references, topics, people, corrections] = await Promise.all([
    findReferences(query, { body: together, pictures }, at),
    listTopicsOfAll(query, publications),
    listPeopleOfAll(query, publications),
    findCorrectionsOf(cards, at, query),
  ]);
  return cards.flatMap((card) => {
    const text = texts.find(({ storyId }) => storyId === card.id);
    if (!text) return []; // it ended between the two statements
    const { publicationId, body, leadPicture, slides } = text;
    const isOfIt = (row: { publicationId: string }) => row.publicationId === publicationId;
    return {
      ...card,
      body,
      references,
      leadPicture: pictureOf(leadPicture, pictures),
      slides: picturesOf(slides, pictures),
      topics: topics.filter(isOfIt).map(({ slug, name }) => ({ slug, name })),
      people: linksOf(card.bylines, people.filter(isOfIt)),
      corrections: corrections.get(card.id) ?? [],
    };
  });
}

type Row = Awaited<ReturnType<typeof listLiveTexts>>[number];

const readText = ({ storyId, publicationId, ...row }: Row) => ({
  storyId,
  publicationId,
  body: withoutAnnotations(bodySchema.parse(row.body)),
  leadPicture: readPicture(row.leadPicture),
  slides: readSlides(row.slides),
  socialPicture: null, // stands in no text
});

type Credit = { role: string; position: number; slug: string };

/** Places are counted in the order in which publishing wrote the names down: domain/stories/publication.ts. */
function linksOf(bylines: readonly Byline[], credits: readonly Credit[]): LinkedByline[] {
  const written = BYLINE_ROLES.flatMap((role) => bylines.filter((byline) => byline.role === role));
  return credits.flatMap(({ role, position, slug }) => {
    const byline = written[position];
    return byline?.role === role ? [{ ...byline, path: personPath(slug) }] : [];
  });
}
