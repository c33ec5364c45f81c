import type { ReactNode } from 'react';
import { type Picture, renditionUrl } from '#domain/media/picture';

type ThumbnailProps = { picture: Picture; base?: string | undefined };

/** A small whole picture of the library. Its name stands beside it, so it has no alt text of its own. */
export function Thumbnail({ picture, base = '/admin/media' }: ThumbnailProps): ReactNode {
  const [smallest, larger] = picture.widths;
  const width = larger ?? smallest ?? picture.width;
  return (
    <img
      className="thumb"
      src={renditionUrl(picture, width, 'webp', base)}
      width={picture.width}
      height={picture.height}
      alt=""
      loading="lazy"
    />
  );
}
