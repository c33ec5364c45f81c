import type { Block, Body } from './body.ts';
import type { Content } from './content.ts';

/** A picture of a story and where it stands. `credit` is null where there is no room for one. */
export type PlacedPicture = {
  mediaId: string;
  alt: string;
  credit: string | null;
  /** "slides.2", "leadPicture", "body.4.0" */
  path: string;
  /** "picture 3 in the text" */
  name: string;
  /** In the text itself: which block. */
  block?: number;
};

/** Every picture of a text with its place, those around it first. */
export function placedPictures({ leadPicture, socialPicture, slides, body }: Content): PlacedPicture[] {
  const around: PlacedPicture[] = slides.map((slide, place) => ({
    ...slide,
    path: `slides.${place}`,
    name: `picture ${place + 1}`,
  }));
  const lead = leadPicture ? [{ ...leadPicture, path: 'leadPicture', name: 'the lead picture' }] : [];
  const social = socialPicture
    ? [{ ...socialPicture, credit: null, path: 'socialPicture', name: 'the social picture' }]
    : [];
  const inText = body.content.flatMap((node, block) =>
    picturesIn(node).map((picture, place) => ({ ...picture, path: `body.${block}.${place}`, block })),
  );
  const numbered = inText.map((picture, place) => ({ ...picture, name: `picture ${place + 1} in the text` }));
  return [...lead, ...social, ...around, ...numbered];
}

function picturesIn(node: Block) {
  if (node.type === 'picture') return [node.attrs];
  return node.type === 'pictureGroup' ? node.attrs.pictures : [];
}

/** The blocks of a text, each as a text of its own. */
export const listBlocks = (body: Body): Body[] =>
  body.content.map((block) => ({ type: 'doc', content: [block] }));
