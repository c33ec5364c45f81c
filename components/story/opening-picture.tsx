import type { ReactNode } from 'react';
import type { Picture } from '#domain/media/picture';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';

type Props = {
  picture: Picture;
  /** See ResponsivePicture. */
  first: boolean;
  base: string | undefined;
  /** What stands under its words. */
  children?: ReactNode;
};

/** How wide the pictures stand that a story opens with. */
const SIZES = '(min-width: 80rem) 57rem, (min-width: 64rem) 70vw, 100vw';

/** What is in the figure of a slide or a lead picture: the picture, its caption and its credit. */
export const OpeningPicture = ({ picture, first, base, children }: Props) => (
  <>
    <ResponsivePicture picture={picture} sizes={SIZES} first={first} base={base} className="slide-picture" />
    <figcaption className="slide-caption">
      <p className="slide-words">
        {picture.caption}
        {picture.credit && <span> {picture.credit}</span>}
      </p>
      {children}
    </figcaption>
  </>
);
