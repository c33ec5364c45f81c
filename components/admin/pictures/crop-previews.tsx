import type { ReactNode } from 'react';
import { type FocalPoint, type Picture, renditionUrl } from '#domain/media/picture';
import { focalClass } from '../../reader/focal-point.ts';

const CROPS = [
  { name: 'Lead, 3:2', shape: 'crop-lead' },
  { name: 'Card, 3:2', shape: 'crop-card' },
  { name: 'List, 1:1', shape: 'crop-square' },
  { name: 'Wide, 16:9', shape: 'crop-wide' },
];

/** The picture as it is cut for each shape, by the same rule as on readers' pages. */
export function CropPreviews({ picture, focal }: { picture: Picture; focal: FocalPoint }): ReactNode {
  const width = picture.widths.findLast((candidate) => candidate <= 640) ?? picture.width;
  return (
    <ul className="crops" aria-label="Crops">
      {CROPS.map(({ name, shape }) => (
        <li key={name} className={shape}>
          <figure>
            <img
              className={`crop ${focalClass(focal)}`}
              src={renditionUrl(picture, width, 'webp', '/admin/media')}
              width={picture.width}
              height={picture.height}
              alt=""
            />
            <figcaption>{name}</figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
