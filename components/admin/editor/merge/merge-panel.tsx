import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import { compareWritten } from '#domain/stories/compare/written';
import type { Draft } from '#domain/stories/draft';
import { mergeDrafts, resolveDraft } from '#domain/stories/merge/drafts';
import type { Theirs } from '#domain/stories/save-story';
import { type Written, writtenOf } from '#domain/stories/written';
import { writtenIn } from '#lib/written-in';
import type { Known } from '../../../compare/change-parts.tsx';
import { FieldChanges } from '../../../compare/field-changes.tsx';
import type { NewsroomClock } from '../../moment-words.ts';
import type { EditorState } from '../editor-state.ts';
import { MergeChoice } from './merge-choice.tsx';
import { allWith, choicesIn, type Conflict, listConflicts } from './merge-choices.ts';
import { draftOfTheirs } from './meeting-state.ts';

type MergePanelProps = {
  state: EditorState;
  theirs: Theirs;
  message: string;
  sectionName: (id: string) => string;
  now: number;
  clock: NewsroomClock;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
  onMerge: (draft: Draft) => void;
};

/** Somebody saved in between: what only one of the two changed is joined, and the rest is chosen place by place. */
export function MergePanel(props: MergePanelProps): ReactNode {
  const { state, message } = props;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section ref={panel} className="conflict" tabIndex={-1} aria-labelledby="conflict-title">
      <h2 id="conflict-title">Saved elsewhere</h2>
      <p>{message}</p>
      {state.ancestor === null ? <TwoTexts {...props} /> : <Merge {...props} ancestor={state.ancestor} />}
    </section>
  );
}

/** What both began with is not known: all that can be said is where they differ. */
function TwoTexts(props: MergePanelProps) {
  const { state, theirs } = props;
  return (
    <>
      <p>
        This browser does not know what both texts began with, so it cannot tell who changed what. Struck out
        is what stands only in theirs, underlined what stands only in yours.
      </p>
      <Differences {...props} from={draftOfTheirs(theirs)} to={state.draft} />
      <div className="dialog-actions">
        <WholeTexts {...props} />
      </div>
    </>
  );
}

function Merge({ ancestor, ...props }: MergePanelProps & { ancestor: Draft }) {
  const { state, theirs, now, clock } = props;
  const { draft } = state;
  const merged = mergeDrafts(ancestor, draft, draftOfTheirs(theirs));
  const conflicts = listConflicts(merged);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onMerge(resolveDraft(merged, choicesIn(conflicts, new FormData(event.currentTarget))));
  };
  return (
    <form onSubmit={submit}>
      <p>{conflictWords(conflicts)}</p>
      {conflicts.map((conflict) => (
        <MergeChoice
          key={conflict.key}
          conflict={conflict}
          theirs={theirs}
          known={knownTo(state)}
          sectionName={props.sectionName}
          written={writtenIn(clock.language)}
          now={now}
          clock={clock}
        />
      ))}
      <details className="merge-rest">
        <summary>What comes in from {theirs.savedBy} without a question</summary>
        <Differences {...props} from={draft} to={resolveDraft(merged, allWith(conflicts, 'mine'))} />
      </details>
      <div className="dialog-actions">
        <WholeTexts {...props} />
        <button className="button button-first" disabled={state.busy !== null}>
          Save both as chosen
        </button>
      </div>
    </form>
  );
}

function conflictWords({ length }: Conflict[]): string {
  if (length === 0) return 'You changed different places. Both texts can be saved as one.';
  const places = length === 1 ? 'One place was' : `${length} places were`;
  return `${places} changed by both of you: choose for each. Everything else is joined already.`;
}

/** One text in place of the other; the other stays in the history. */
const WholeTexts = ({ state, onTakeTheirs, onKeepMine }: MergePanelProps) => (
  <>
    <button type="button" className="button" disabled={state.busy !== null} onClick={onTakeTheirs}>
      Take theirs
    </button>
    <button type="button" className="button" disabled={state.busy !== null} onClick={onKeepMine}>
      Save mine on top of theirs
    </button>
  </>
);

/** Stories that are pointed to are not looked up here. */
const knownTo = ({ pictures }: EditorState): Known => ({ pictures, headlines: {} });

type DifferencesProps = MergePanelProps & { from: Draft; to: Draft };

function Differences({ from, to, state, sectionName, clock }: DifferencesProps) {
  const named = (written: Written) => ({ ...written, sectionId: sectionName(written.sectionId) });
  const changes = compareWritten(named(writtenOf(from)), named(writtenOf(to)));
  if (changes.length === 0) return <p>Nothing.</p>;
  return <FieldChanges changes={changes} known={knownTo(state)} written={writtenIn(clock.language)} />;
}
