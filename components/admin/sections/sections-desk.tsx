'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DeskSection } from '#domain/sections/desk-sections';
import { Alert, Status } from '../notice.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { useOrder } from '../use-order.ts';
import { SectionDialog } from './section-dialog.tsx';
import { sendRetirement } from './section-requests.ts';
import { RetiredRow, SectionRow } from './section-row.tsx';

type Opened = { section: DeskSection | null };

/** The sections of the paper in the order of its masthead, and those that it had. */
export function SectionsDesk({ sections }: { sections: DeskSection[] }): ReactNode {
  const { open, retired, move, retire, says, problem, saidAfter } = useSections(sections);
  const [opened, setOpened] = useState<Opened | null>(null);
  const isReady = useIsHydrated();

  return (
    <fieldset className="sections-desk" disabled={!isReady}>
      <legend className="sr-only">Sections</legend>
      <ol className="section-rows" aria-label="In the masthead">
        {open.map((section, place) => (
          <SectionRow
            key={section.id}
            section={section}
            place={place}
            count={open.length}
            onMove={move}
            onChange={() => setOpened({ section })}
            onRetire={() => retire(section, true)}
          />
        ))}
      </ol>
      <button type="button" className="button" onClick={() => setOpened({ section: null })}>
        Add a section
      </button>
      <Alert message={problem} />
      <Status message={says} />
      {retired.length > 0 && (
        <section aria-labelledby="retired" className="sections-retired">
          <h2 id="retired" className="field-name">
            Retired
          </h2>
          <p className="field-hint">
            They take no new stories and do not stand in the masthead. Their stories keep them, and their
            pages go on answering.
          </p>
          <ul className="section-rows">
            {retired.map((section) => (
              <RetiredRow
                key={section.id}
                section={section}
                onChange={() => setOpened({ section })}
                onTakeBack={() => retire(section, false)}
              />
            ))}
          </ul>
        </section>
      )}
      {opened && (
        <SectionDialog
          section={opened.section}
          onClose={() => setOpened(null)}
          onSaved={({ name }) => {
            setOpened(null);
            saidAfter(`Saved: ${name}. Readers see it with their next page.`);
          }}
        />
      )}
    </fieldset>
  );
}

function useSections(sections: DeskSection[]) {
  const { listed, move, says, problem, saidAfter, refuse } = useOrder({
    given: sections,
    items: sections.filter(({ isRetired }) => !isRetired),
    path: '/api/sections/order',
    nameOf: ({ name }) => name,
  });
  const focusWay = useFocusOnWay();

  async function retire(section: DeskSection, isRetired: boolean) {
    const answer = await sendRetirement(section, isRetired);
    if (answer.kind === 'refused') return refuse(answer.message);
    focusWay(`${isRetired ? 'back' : 'retire'}-${section.id}`);
    return saidAfter(isRetired ? `${section.name} is retired.` : `${section.name} takes stories again.`);
  }

  return {
    open: listed,
    retired: sections.filter(({ isRetired }) => isRetired),
    move,
    retire: (section: DeskSection, isRetired: boolean) => void retire(section, isRetired),
    says,
    problem,
    saidAfter,
  };
}

/** A section that goes to the other list takes its button along; the keyboard goes to the one that undoes it. */
function useFocusOnWay(): (way: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    // It is there once the page has the sections as they are now.
    const button = wanted.current && document.querySelector<HTMLElement>(`[data-way="${wanted.current}"]`);
    if (!button) return;
    button.focus();
    wanted.current = null;
  });
  return (way) => {
    wanted.current = way;
  };
}
