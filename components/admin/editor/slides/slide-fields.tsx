import type { ReactNode } from 'react';
import type { FieldErrors } from '#domain/failure';
import { type Picture, renditionUrl } from '#domain/media/picture';
import type { Slide } from '#domain/stories/content';
import type { WrittenIn } from '#lib/written-in';
import { useDragging } from '../../use-dragging.ts';
import { PictureWordFields } from './picture-word-fields.tsx';

type SlideFieldsProps = {
  slide: Slide;
  picture: Picture | undefined;
  place: number;
  count: number;
  problems: FieldErrors;
  written: WrittenIn;
  onChange: (place: number, slide: Slide) => void;
  onMove: (from: number, to: number) => void;
  onRemove: (place: number) => void;
};

/** One slide: its picture, its words, its place. It can be dragged by its number; the buttons do the same. */
export function SlideFields(props: SlideFieldsProps): ReactNode {
  const { slide, picture, place, problems, onChange } = props;
  const drag = useDragging('slide', place, props.onMove);
  return (
    <li
      className={drag.isOver ? 'slide slide-target' : 'slide'}
      {...drag.target}
      aria-label={`Picture ${place + 1}`}
    >
      <SlidePicture slide={slide} picture={picture} problem={problems[`slides.${place}.mediaId`]} />
      <div className="slide-words">
        <PictureWordFields
          path={`slides.${place}`}
          of=""
          words={slide}
          picture={picture}
          problems={problems}
          written={props.written}
          onChange={(words) => onChange(place, { ...slide, ...words })}
        />
      </div>
      <SlidePlace {...props} handle={drag.handle} />
    </li>
  );
}

function SlidePicture({
  slide,
  picture,
  problem,
}: Pick<SlideFieldsProps, 'slide' | 'picture'> & { problem: string | undefined }) {
  const width = picture?.widths[0];
  if (!picture || width === undefined)
    return <p className="slide-picture field-error">{problem ?? 'This picture is gone.'}</p>;
  return (
    <picture className="slide-picture">
      <img
        src={renditionUrl(picture, width, 'webp', '/admin/media')}
        width={picture.width}
        height={picture.height}
        alt={slide.alt || 'Not described yet'}
        loading="lazy"
      />
    </picture>
  );
}

/** At an end a button stays and does nothing, so that the focus is not lost under somebody's finger. */
function SlidePlace({ place, count, onMove, onRemove, handle }: SlideFieldsProps & { handle: object }) {
  const name = `picture ${place + 1}`;
  const move = (to: number) => {
    if (to >= 0 && to < count) onMove(place, to);
  };
  return (
    <div className="slide-place">
      <span className="slide-handle" title="Drag to another place" {...handle}>
        {place + 1} of {count}
      </span>
      <button
        type="button"
        className="button"
        aria-disabled={place === 0}
        aria-label={`Move ${name} up`}
        onClick={() => move(place - 1)}
      >
        Up
      </button>
      <button
        type="button"
        className="button"
        aria-disabled={place === count - 1}
        aria-label={`Move ${name} down`}
        onClick={() => move(place + 1)}
      >
        Down
      </button>
      <button type="button" className="button" aria-label={`Remove ${name}`} onClick={() => onRemove(place)}>
        Remove
      </button>
    </div>
  );
}
