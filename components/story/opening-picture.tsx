import type { ReactNode } from 'react';
import type { Picture } from '#domain/media/picture';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';
import { PHONE_EDGE_TO_EDGE } from '../reader/srcset.ts';
import { EnlargeLink, largeRendition } from './enlarge-link.tsx';

type Props = {
  picture: Picture;
  /** See ResponsivePicture. */
  first: boolean;
  base: string | undefined;
  /** Its own page, where it has one. */
  page?: string | undefined;
  /** What stands under its words. */
  children?: ReactNode;
};

/** How wide the pictures stand that a story opens with. */
const SIZES = `(min-width: 80rem) 57rem, (min-width: 64rem) 70vw, (min-width: 40rem) 100vw, ${PHONE_EDGE_TO_EDGE}`;

/** What is in the figure of a slide or a lead picture: the picture, its caption and its credit. */
export const OpeningPicture = ({ picture, first, base, page, children }: Props) => (
  <>
    <EnlargeLink href={page ?? largeRendition(picture, base)}>
      <ResponsivePicture
        picture={picture}
        sizes={SIZES}
        first={first}
        base={base}
        className="slide-picture"
      />
    </EnlargeLink>
    <figcaption className="slide-caption">
      <PictureWords picture={picture} />
      {children}
    </figcaption>
  </>
);

/** What is said of a picture, and whose it is. */
export const PictureWords = ({ picture: { caption, credit } }: { picture: Picture }) => (
  <p className="slide-words">
    {caption}
    {credit && <span> {credit}</span>}
  </p>
);
