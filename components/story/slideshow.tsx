import type { Picture } from '#domain/media/picture';
import { slidePath } from '#domain/stories/address';
import { Slide } from './slide.tsx';

type Props = {
  pictures: readonly Picture[];
  base?: string | undefined;
  /** Whether its first picture is what the story opens with. */
  opens?: boolean;
  /** The path of the live story that they belong to: each has a page of its own under it. */
  story?: string | undefined;
};

/**
 * The pictures of a story, side by side in a row that snaps. Every way through it is a link or the row's own
 * scrolling, so it is complete without script; reader.js adds the arrow keys, marks the position and says it aloud.
 */
export function Slideshow({ pictures, base, opens = true, story }: Props) {
  const pageOf = (number: number) => (story === undefined ? undefined : slidePath(story, number));
  const [only] = pictures;
  if (!only) return null;
  if (pictures.length === 1) {
    return (
      <div className="slideshow">
        <Slide picture={only} number={1} count={1} first={opens} base={base} page={pageOf(1)} />
      </div>
    );
  }
  return (
    <section className="slideshow" aria-roledescription="carousel" aria-label="Pictures" data-slideshow="">
      {/* Not every browser lets a row that scrolls be reached by keyboard without it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="slide-track" aria-label="Row of pictures" tabIndex={0}>
        {pictures.map((picture, place) => (
          <Slide
            key={place}
            picture={picture}
            number={place + 1}
            count={pictures.length}
            first={opens && place === 0}
            base={base}
            page={pageOf(place + 1)}
          />
        ))}
      </section>
      <SlidePositions count={pictures.length} />
      <output className="visually-hidden" data-slide-status="" />
    </section>
  );
}

function SlidePositions({ count }: { count: number }) {
  return (
    <ol className="slide-positions" aria-label="Go to picture">
      {Array.from({ length: count }, (_, place) => place + 1).map((number) => (
        <li key={number}>
          <a href={`#slide-${number}`} aria-label={`Picture ${number} of ${count}`}>
            {number}
          </a>
        </li>
      ))}
    </ol>
  );
}
