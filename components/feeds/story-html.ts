import type { Picture } from '#domain/media/picture';
import { pictureHtml } from '#domain/stories/body/plain-html/picture';
import { bodyHtml } from '#domain/stories/body/plain-html/write-body';
import type { Correction } from '#domain/stories/reading';
import type { WholeStory } from '#domain/stories/whole-stories';
import { element, escaped, words } from '#lib/markup';
import { dateOf } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';
import { correctionName } from '../story/correction-words.ts';

type Text = Pick<WholeStory, 'body' | 'references' | 'leadPicture' | 'slides' | 'corrections'>;

/**
 * A story's text with its pictures and the notes on it, as HTML that can stand anywhere. One picture opens it; other
 * slides follow the text, which nobody has to scroll for.
 */
export function storyHtml(story: Text, site: Site): string {
  const { body, references, corrections } = story;
  const { opening, after } = picturesOf(story);
  const notesAt = (place: Correction['place']) =>
    corrections.filter((note) => note.place === place).map((note) => noteHtml(note, site));
  return [
    ...notesAt('top'),
    ...opening.map((picture) => pictureHtml(picture, site.origin)),
    bodyHtml(body, { references, origin: site.origin }),
    ...after.map((picture) => pictureHtml(picture, site.origin)),
    ...notesAt('bottom'),
  ].join('');
}

/** A lead picture that is the first slide too is shown once. */
function picturesOf({ leadPicture, slides }: Text): { opening: Picture[]; after: Picture[] } {
  const [first, ...others] = slides;
  if (leadPicture && leadPicture.id !== first?.id) return { opening: [leadPicture], after: slides };
  return { opening: first ? [first] : [], after: others };
}

function noteHtml({ kind, words: said, publishedAt }: Correction, site: Site): string {
  const begins = words('strong', `${correctionName(kind)}, ${dateOf(publishedAt, site)}:`);
  const [first = '', ...others] = said.split(/\n{2,}/).map(escaped);
  return element(
    'aside',
    {},
    element('p', {}, `${begins} ${first}`),
    ...others.map((paragraph) => element('p', {}, paragraph)),
  );
}
