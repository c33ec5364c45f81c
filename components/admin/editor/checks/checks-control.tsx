import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { type Check, checkStory } from '#domain/stories/checks';
import { BarMenu } from '../bar-menu.tsx';
import { type EditorState, isUnsaved } from '../editor-state.ts';
import { useNotesDesk } from '../notes/notes-desk.ts';
import type { StorySession } from '../story-session.ts';
import { refreshWork, type WorkSession } from '../work/work-session.ts';
import { useWorkState } from '../work/work-desk.tsx';
import { CheckList } from './check-list.tsx';
import { goToCheck } from './go-to-check.ts';
import { LinkCheck, useLinkCheck } from './link-check.tsx';
import { PublishQuestion } from './publish-question.tsx';

type ChecksControlProps = { work: WorkSession; session: StorySession; state: EditorState; now: number };

/** Everything to mend or to know before publication, as the text stands now. */
export function ChecksControl({ work, session, state, now }: ChecksControlProps): ReactNode {
  const checks = useChecks(work, state, now);
  const links = useLinkCheck(session);
  const menu = useRef<HTMLDetailsElement>(null);
  const notes = useNotesDesk();
  const blocking = checks.filter(({ isBlocking }) => isBlocking);
  const warnings = checks.filter(({ isBlocking }) => !isBlocking);

  function go(check: Check) {
    if (menu.current) menu.current.open = false;
    goToCheck(check, notes?.editor.current() ?? null);
  }
  return (
    <>
      <BarMenu
        ref={menu}
        name={<Count blocking={blocking.length} warnings={warnings.length} />}
        spoken={countWords(blocking.length, warnings.length)}
      >
        {checks.length === 0 && <p className="field-hint">Nothing keeps this text from readers.</p>}
        <CheckList title="Before it can be published" checks={blocking} onGo={go} />
        <CheckList title="Worth a look" checks={warnings} onGo={go} />
        <LinkCheck links={links} onGo={go} />
      </BarMenu>
      <PublishQuestion checks={warnings} onGo={go} />
    </>
  );
}

const Count = ({ blocking, warnings }: { blocking: number; warnings: number }) =>
  blocking + warnings === 0 ? (
    'Checks'
  ) : (
    <>
      Checks{' '}
      <span className={blocking > 0 ? 'check-count check-blocks' : 'check-count'}>{blocking + warnings}</span>
    </>
  );

/** Begins as what is seen, so that it can be asked for by voice. */
const countWords = (blocking: number, warnings: number): string =>
  blocking + warnings === 0
    ? 'Checks: nothing to mend'
    : `Checks ${blocking + warnings}: ${blocking} to mend, ${warnings} worth a look`;

/** Typing goes first: the list follows when there is time. */
function useChecks(
  work: WorkSession,
  { draft, pictures, version, ...state }: EditorState,
  now: number,
): Check[] {
  const { facts } = useWorkState(work).work;
  const content = useDeferredValue(draft.content);
  const used = `${Object.keys(pictures).length} ${draft.content.related.join()}`;
  const isSaved = version !== null && !isUnsaved({ draft, pictures, version, ...state });
  const seen = useRef(used);
  useEffect(() => {
    if (!isSaved || seen.current === used) return;
    seen.current = used; // of a picture that came, its licence is not known yet; nor, of a story, whether readers have it
    void refreshWork(work);
  }, [isSaved, used, work]);
  return useMemo(
    () => checkStory(content, { ...facts, pictures: new Map(Object.entries(pictures)) }, now),
    [content, facts, pictures, now],
  );
}
