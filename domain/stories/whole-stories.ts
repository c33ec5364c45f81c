import { setImmediate as othersFirst } from 'node:timers/promises';
import { type Query, read } from '#db/client';
import { listLivePublications, listLiveTexts, listPeopleOfAll, listTopicsOfAll } from '#db/whole-stories';
import { getPictures } from '../media/pictures.ts';
import { personPath } from './address.ts';
import { type Body, bodySchema, EMPTY_BODY } from './body.ts';
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

/** `without` their texts and pictures nothing of those is read: the body is empty. */
export type HowMuch = 'with texts' | 'without texts';

/** Readers' reads, as in published.ts: these stories with their texts, as far as they are live at `at`, fetched together. */
export async function listWhole(
  cards: readonly StoryCard[],
  at: number,
  howMuch: HowMuch = 'with texts',
): Promise<WholeStory[]> {
  const query = read();
  const ids = cards.map(({ id }) => id);
  const texts = howMuch === 'with texts' ? await readTexts(query, ids, at) : await readBare(query, ids, at);
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

/** Texts may be long: others get a turn between two of them. */
async function readTexts(query: Query, ids: string[], at: number): Promise<StoryText[]> {
  const texts: StoryText[] = [];
  for (const row of await listLiveTexts(query, ids, at)) {
    texts.push(readText(row));
    await othersFirst();
  }
  return texts;
}

async function readBare(query: Query, ids: string[], at: number): Promise<StoryText[]> {
  const rows = await listLivePublications(query, ids, at);
  return rows.map((row) => ({
    ...row,
    body: EMPTY_BODY,
    leadPicture: null,
    slides: [],
    socialPicture: null,
  }));
}

type StoryText = ReturnType<typeof readText>;

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
