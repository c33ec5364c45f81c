import { type Picture, renditionUrl } from '#domain/media/picture';
import { focalClass } from './focal-point.ts';
import { singleWidth, srcset } from './srcset.ts';

type Props = {
  picture: Picture;
  /** How wide it stands on the page, as CSS writes `sizes`. */
  sizes: string;
  /** The picture a reader sees first: fetched at once, before others. */
  first?: boolean;
  /** Where it only repeats what a headline beside it says. */
  decorative?: boolean;
  /** Where its place has another shape: cut to that, around its focal point. */
  cropped?: boolean;
  /** See renditionUrl. */
  base?: string | undefined;
  className?: string;
};

/** A picture in the best type a browser knows, at the size it needs, with its place kept free. */
export function ResponsivePicture({
  picture,
  sizes,
  first = false,
  decorative = false,
  cropped = false,
  base,
  className,
}: Props) {
  return (
    <picture>
      <source type="image/avif" srcSet={srcset(picture, 'avif', base)} sizes={sizes} />
      <source type="image/webp" srcSet={srcset(picture, 'webp', base)} sizes={sizes} />
      <img
        src={renditionUrl(picture, singleWidth(picture, 960), 'jpg', base)}
        srcSet={srcset(picture, 'jpg', base)}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={decorative ? '' : picture.alt}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : 'auto'}
        decoding="async"
        className={
          cropped ? `crop ${focalClass(picture.focal)} ${className}`.replaceAll('  ', ' ') : className
        }
      />
    </picture>
  );
}
