import { libraryAlt } from '#domain/media/picture';
import type { PictureWidth, TextPicture as Words } from '#domain/stories/body/pictures';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';
import { EnlargeLink, largeRendition } from './enlarge-link.tsx';
import type { TextSetting } from './text-setting.ts';

type Part = { setting: TextSetting; width: PictureWidth };

const SIZES = {
  text: '(min-width: 44rem) 40rem, 100vw',
  wide: '(min-width: 80rem) 76rem, (min-width: 64rem) 55vw, 100vw',
};

/** A picture between the paragraphs; on wide pages a wide one stands out of the column. */
export function TextPicture({ words, width, setting }: Part & { words: Words }) {
  return (
    <figure className={`text-picture text-picture-${width}`}>
      <PictureWithWords words={words} sizes={SIZES[width]} setting={setting} />
    </figure>
  );
}

/** Two to four pictures that belong together, two in a row where there is room. */
export function TextPictureGroup({ pictures, width, setting }: Part & { pictures: readonly Words[] }) {
  return (
    <ul className={`picture-group text-picture-${width}`} aria-label="Pictures that belong together">
      {pictures.map((words, place) => (
        <li key={place}>
          <figure className="text-picture">
            <PictureWithWords words={words} sizes="(min-width: 44rem) 28rem, 100vw" setting={setting} />
          </figure>
        </li>
      ))}
    </ul>
  );
}

type PictureProps = { words: Words; sizes: string; setting: TextSetting };

function PictureWithWords({ words, sizes, setting: { references, base } }: PictureProps) {
  const picture = references.pictures[words.mediaId];
  const { caption, credit } = words;
  return (
    <>
      {picture && (
        <EnlargeLink href={largeRendition(picture, base)}>
          <ResponsivePicture
            picture={{ ...picture, alt: words.alt || libraryAlt(picture) }}
            sizes={sizes}
            base={base}
          />
        </EnlargeLink>
      )}
      {(caption || credit) && (
        <figcaption className="picture-words">
          {caption}
          {credit && <span> {credit}</span>}
        </figcaption>
      )}
    </>
  );
}
