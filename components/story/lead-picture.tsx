import type { Picture } from '#domain/media/picture';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';
import { PICTURE_SIZES } from './slide.tsx';

type Props = { picture: Picture; base?: string | undefined };

/** The picture that a story opens with where it is not the first of its slides. */
export function LeadPicture({ picture, base }: Props) {
  return (
    <figure className="lead-picture">
      <ResponsivePicture
        picture={picture}
        sizes={PICTURE_SIZES}
        first
        base={base}
        className="slide-picture"
      />
      <figcaption className="slide-caption">
        <p className="slide-words">
          {picture.caption}
          {picture.credit && <span> {picture.credit}</span>}
        </p>
      </figcaption>
    </figure>
  );
}
