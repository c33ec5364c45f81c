import type { Picture } from '#domain/media/picture';
import { OpeningPicture } from './opening-picture.tsx';

type Props = { picture: Picture; base?: string | undefined };

/** The picture that a story opens with where it is not the first of its slides. */
export const LeadPicture = ({ picture, base }: Props) => (
  <figure className="lead-picture">
    <OpeningPicture picture={picture} first base={base} />
  </figure>
);
