import { type KeyboardEvent, type MouseEvent, type ReactNode, useId } from 'react';
import { CENTRE, FOCAL_MAX, type FocalPoint, type Picture, renditionUrl } from '#domain/media/picture';

type FocalPointFieldProps = {
  picture: Picture;
  focal: FocalPoint;
  isFixed: boolean;
  onChange: (focal: FocalPoint) => void;
};

/** Thousandths that an arrow key moves the point; with Shift a fifth of it. */
const STEP = 50;

const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The whole picture with the point that crops keep in view: set by a click, moved by the arrow keys. */
export function FocalPointField({ picture, focal, isFixed, onChange }: FocalPointFieldProps): ReactNode {
  const hintId = useId();
  const width = picture.widths.findLast((candidate) => candidate <= 1280) ?? picture.width;

  function choose(event: MouseEvent<HTMLButtonElement>) {
    if (event.detail === 0) return; // Enter or the space bar: there is no place in it
    const box = event.currentTarget.getBoundingClientRect();
    const part = (at: number, from: number, size: number) => within(((at - from) / size) * FOCAL_MAX);
    onChange({ x: part(event.clientX, box.left, box.width), y: part(event.clientY, box.top, box.height) });
  }

  function move(event: KeyboardEvent) {
    const by = MOVES[event.key];
    if (!by) return;
    event.preventDefault(); // the page stays where it is
    const step = event.shiftKey ? STEP / 5 : STEP;
    onChange({ x: within(focal.x + by[0] * step), y: within(focal.y + by[1] * step) });
  }

  return (
    <div className="focal">
      <button
        type="button"
        className="focal-picture"
        disabled={isFixed}
        aria-label={`Focal point: ${inWords(focal)}`}
        aria-describedby={hintId}
        aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown"
        onClick={choose}
        onKeyDown={move}
      >
        <img
          src={renditionUrl(picture, width, 'webp', '/admin/media')}
          width={picture.width}
          height={picture.height}
          alt=""
        />
        <span className="focal-mark" style={{ left: `${focal.x / 10}%`, top: `${focal.y / 10}%` }} />
      </button>
      <p className="field-hint" id={hintId}>
        Click what a crop must keep in view, or move the point with the arrow keys.{' '}
        {!isFixed && (
          <button type="button" className="focal-centre" onClick={() => onChange(CENTRE)}>
            Back to the centre
          </button>
        )}
      </p>
      <output className="sr-only">{inWords(focal)}</output>
    </div>
  );
}

const within = (value: number) => Math.min(FOCAL_MAX, Math.max(0, Math.round(value)));

const inWords = ({ x, y }: FocalPoint) =>
  `${Math.round(x / 10)} % from the left, ${Math.round(y / 10)} % from the top`;
