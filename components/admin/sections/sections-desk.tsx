'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DeskSection } from '#domain/sections/desk-sections';
import { moved } from '../editor/slides/slide-order.ts';
import { Alert, Status } from '../notice.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { SectionDialog } from './section-dialog.tsx';
import { sendOrder, sendRetirement } from './section-requests.ts';
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
  const router = useRouter();
  const [says, say] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  // What was moved is shown at once, until the desk has answered and the page has the new order.
  const [wanted, setWanted] = useState<{ from: DeskSection[]; ids: string[] } | null>(null);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const focusWay = useFocusOnWay();
  const stands = sections.filter(({ isRetired }) => !isRetired);
  const order = wanted?.from === sections ? wanted.ids : stands.map(({ id }) => id);

  function saidAfter(words: string) {
    setProblem(null);
    say(words);
    router.refresh();
  }

  function refuse(message: string) {
    say('');
    setProblem(message);
    setWanted(null);
    router.refresh();
  }

  function move(from: number, to: number) {
    const ids = moved(order, from, to);
    const name = sections.find(({ id }) => id === order[from])?.name ?? '';
    setWanted({ from: sections, ids });
    // One after the other: each names the order that the one before it left.
    saving.current = saving.current.then(async () => {
      const answer = await sendOrder(order, ids);
      if (answer.kind === 'refused') refuse(answer.message);
      else saidAfter(`${name} is now number ${to + 1} of ${ids.length}.`);
    });
  }

  async function retire(section: DeskSection, isRetired: boolean) {
    const answer = await sendRetirement(section, isRetired);
    if (answer.kind === 'refused') return refuse(answer.message);
    focusWay(`${isRetired ? 'back' : 'retire'}-${section.id}`);
    return saidAfter(isRetired ? `${section.name} is retired.` : `${section.name} takes stories again.`);
  }

  return {
    open: order.flatMap((id) => stands.find((section) => section.id === id) ?? []),
    retired: sections.filter(({ isRetired }) => isRetired),
    move,
    retire: (section: DeskSection, isRetired: boolean) => void retire(section, isRetired),
    says: says || null,
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
