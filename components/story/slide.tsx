import type { Picture } from '#domain/media/picture';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';

type Props = {
  picture: Picture;
  number: number;
  count: number;
  /** See ResponsivePicture. */
  first: boolean;
  base: string | undefined;
};

/** How wide the pictures stand that a story opens with. */
export const PICTURE_SIZES = '(min-width: 80rem) 57rem, (min-width: 64rem) 70vw, 100vw';

/** One picture with its caption, its credit and the ways to its neighbours. */
export function Slide({ picture, number, count, first, base }: Props) {
  return (
    <figure
      id={`slide-${number}`}
      className="slide"
      {...(count > 1 && {
        'aria-roledescription': 'slide',
        'aria-label': `${number} of ${count}`,
      })}
    >
      <ResponsivePicture
        picture={picture}
        sizes={PICTURE_SIZES}
        first={first}
        base={base}
        className="slide-picture"
      />
      <figcaption className="slide-caption">
        <p className="slide-words">
          {picture.caption}
          {picture.credit && <span> {picture.credit}</span>}
        </p>
        {count > 1 && <SlideSteps number={number} count={count} />}
      </figcaption>
    </figure>
  );
}

function SlideSteps({ number, count }: { number: number; count: number }) {
  return (
    <p className="slide-steps">
      <Step name="Previous" to={number > 1 ? number - 1 : null} />
      <bdi aria-hidden="true">
        {number} of {count}
      </bdi>
      <Step name="Next" to={number < count ? number + 1 : null} />
    </p>
  );
}

/** At either end the word stays, as no link, so that the others keep their place. */
function Step({ name, to }: { name: string; to: number | null }) {
  if (to === null) return <span aria-hidden="true">{name}</span>;
  return (
    <a href={`#slide-${to}`} data-step="">
      {name}
      <span className="visually-hidden"> picture</span>
    </a>
  );
}
