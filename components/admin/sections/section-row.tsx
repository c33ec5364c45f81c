import type { ReactNode } from 'react';
import type { DeskSection } from '#domain/sections/desk-sections';
import { useDragging } from '../use-dragging.ts';
import { FORM_WORDS } from './section-dialog.tsx';

type SectionRowProps = {
  section: DeskSection;
  place: number;
  count: number;
  onMove: (from: number, to: number) => void;
  onChange: () => void;
  onRetire: () => void;
};

/** A section in the masthead. It can be dragged by its number; the buttons do the same. */
export function SectionRow({ section, place, count, onMove, ...does }: SectionRowProps): ReactNode {
  const { name } = section;
  const drag = useDragging('section', place, onMove);
  const move = (to: number) => {
    if (to >= 0 && to < count) onMove(place, to);
  };
  return (
    <li className={drag.isOver ? 'section-row section-target' : 'section-row'} {...drag.target}>
      <span className="section-handle" title="Drag to another place" {...drag.handle}>
        {place + 1}
      </span>
      <SectionFacts section={section} />
      {/* At an end a button stays and does nothing, so that the focus is not lost under somebody's finger. */}
      <span className="section-ways">
        <button
          type="button"
          aria-label={`Move ${name} up`}
          aria-disabled={place === 0}
          onClick={() => move(place - 1)}
        >
          Up
        </button>
        <button
          type="button"
          aria-label={`Move ${name} down`}
          aria-disabled={place === count - 1}
          onClick={() => move(place + 1)}
        >
          Down
        </button>
        <button type="button" aria-label={`Change ${name}`} onClick={does.onChange}>
          Change
        </button>
        <button
          type="button"
          data-way={`retire-${section.id}`}
          aria-label={`Retire ${name}`}
          onClick={does.onRetire}
        >
          Retire
        </button>
      </span>
    </li>
  );
}

type RetiredRowProps = { section: DeskSection; onChange: () => void; onTakeBack: () => void };

export const RetiredRow = ({ section, onChange, onTakeBack }: RetiredRowProps): ReactNode => (
  <li className="section-row">
    <SectionFacts section={section} />
    <span className="section-ways">
      <button type="button" aria-label={`Change ${section.name}`} onClick={onChange}>
        Change
      </button>
      <button
        type="button"
        data-way={`back-${section.id}`}
        aria-label={`Take ${section.name} back`}
        onClick={onTakeBack}
      >
        Take back
      </button>
    </span>
  </li>
);

const SectionFacts = ({ section: { name, slug, form } }: { section: DeskSection }) => (
  <span className="section-facts">
    <b>
      <bdi>{name}</bdi>
    </b>
    <span>
      <a href={`/${slug}`}>/{slug}</a> · {FORM_WORDS[form]}
    </span>
  </span>
);
