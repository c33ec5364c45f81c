import type { ReactNode } from 'react';
import type { DeskSection } from '#domain/sections/desk-sections';
import { OrderedRow } from '../ordered-row.tsx';
import { FORM_WORDS } from './section-dialog.tsx';

type SectionRowProps = {
  section: DeskSection;
  place: number;
  count: number;
  onMove: (from: number, to: number) => void;
  onChange: () => void;
  onRetire: () => void;
};

/** A section in the masthead. */
export const SectionRow = ({ section, place, count, onMove, ...does }: SectionRowProps): ReactNode => (
  <OrderedRow
    kind="section"
    name={section.name}
    place={place}
    count={count}
    onMove={onMove}
    ways={
      <>
        <button type="button" aria-label={`Change ${section.name}`} onClick={does.onChange}>
          Change
        </button>
        <button
          type="button"
          data-way={`retire-${section.id}`}
          aria-label={`Retire ${section.name}`}
          onClick={does.onRetire}
        >
          Retire
        </button>
      </>
    }
  >
    <SectionFacts section={section} />
  </OrderedRow>
);

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
