import type { Picture } from '#domain/media/picture';
import { OpeningPicture } from './opening-picture.tsx';

type Props = {
  picture: Picture;
  number: number;
  count: number;
  /** See ResponsivePicture. */
  first: boolean;
  base: string | undefined;
  /** Its own page; undefined where it has none. */
  page: string | undefined;
};

/** One picture with its caption, its credit and the ways to its neighbours. */
export function Slide({ picture, number, count, first, base, page }: Props) {
  return (
    <figure
      id={`slide-${number}`}
      className="slide"
      {...(count > 1 && {
        'aria-roledescription': 'slide',
        'aria-label': `${number} of ${count}`,
      })}
    >
      <OpeningPicture picture={picture} first={first} base={base} page={page}>
        {count > 1 && <SlideSteps number={number} count={count} page={page} />}
      </OpeningPicture>
    </figure>
  );
}

type Steps = Pick<Props, 'number' | 'count' | 'page'>;

function SlideSteps({ number, count, page }: Steps) {
  return (
    <p className="slide-steps">
      <Step name="Previous" to={number > 1 ? number - 1 : null} />
      <bdi aria-hidden="true">
        {number} of {count}
      </bdi>
      <Step name="Next" to={number < count ? number + 1 : null} />
      {page !== undefined && (
        <a className="slide-link" href={`${page}#share`}>
          Share<span className="visually-hidden"> this picture</span>
        </a>
      )}
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
