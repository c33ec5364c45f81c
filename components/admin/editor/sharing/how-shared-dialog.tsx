import type { ReactNode } from 'react';
import type { Content } from '#domain/stories/content';
import { writtenIn } from '#lib/written-in';
import { DeskDialog } from '../../desk-dialog.tsx';
import { Field } from '../../field.tsx';
import type { NewsroomClock } from '../../moment-words.ts';
import { SocialPictureField } from '../around/social-picture-field.tsx';
import { type EditorState, isUnsaved } from '../editor-state.ts';
import type { StorySession } from '../story-session.ts';
import { DrawnCard } from './drawn-card.tsx';
import { NetworkViews } from './network-views.tsx';
import { publicationDay, sharedWords } from './shared-words.ts';

type HowSharedProps = {
  session: StorySession;
  state: EditorState;
  clock: NewsroomClock;
  now: number;
  onClose: () => void;
};

/** What networks and search engines show of the story: its cards, its words, and what may be given for them alone. */
export function HowSharedDialog(props: HowSharedProps): ReactNode {
  const { state, onClose } = props;
  return (
    <DeskDialog title="How it is shared" onClose={onClose}>
      <div className="how-shared">
        <SharedFields {...props} />
        {state.version === null ? (
          <p>Save the story once to see its cards.</p>
        ) : (
          <Views {...props} version={state.version} />
        )}
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </DeskDialog>
  );
}

function SharedFields({ session, state, clock }: HowSharedProps) {
  const written = writtenIn(clock.language);
  const { socialHeadline, socialPicture, headline } = state.draft.content;
  const set = (parts: Partial<Content>) =>
    session.tell({
      kind: 'wrote',
      change: (before) => ({ ...before, content: { ...before.content, ...parts } }),
    });
  return (
    <div className="shared-fields">
      <Field
        label="Social headline"
        name="socialHeadline"
        value={socialHeadline}
        placeholder={headline}
        {...written}
        data-focus-first
        error={state.fields.socialHeadline}
        hint="On the cards and beside them, in place of the headline."
        onChange={(event) => set({ socialHeadline: event.target.value })}
      />
      <SocialPictureField
        social={socialPicture}
        pictures={state.pictures}
        desk={{
          onPicture: (picture) => session.tell({ kind: 'picture-came', picture, to: 'text' }),
          onSending: session.setSendingInText,
        }}
        problems={state.fields}
        written={written}
        onChange={(chosen) => set({ socialPicture: chosen })}
      />
    </div>
  );
}

function Views({ state, clock, now, version }: HowSharedProps & { version: number }) {
  const { storyId, path, draft } = state;
  const words = sharedWords(draft.content);
  const { host } = window.location; // a dialog is opened by hand: there is a window
  return (
    <>
      <p className="field-hint" aria-live="polite">
        {isUnsaved(state)
          ? 'The cards show the text as it was last saved. They follow when what you write is saved.'
          : savedCards(state)}
      </p>
      <div className="drawn-cards">
        <figure>
          <DrawnCard
            storyId={storyId}
            version={version}
            shape="wide"
            alt={`Wide card: ${words.socialTitle}`}
          />
          <figcaption>Wide, 1200 by 630</figcaption>
        </figure>
        <figure>
          <DrawnCard
            storyId={storyId}
            version={version}
            shape="square"
            alt={`Square card: ${words.socialTitle}`}
          />
          <figcaption>Square, 1200 by 1200</figcaption>
        </figure>
      </div>
      <h3>About as others show it</h3>
      <NetworkViews
        shared={{ storyId, version, words, host, path, day: publicationDay({ path, now }, clock) }}
      />
    </>
  );
}

function savedCards({ desk }: EditorState): string {
  if (desk === 'live') return 'The cards show the saved text, and networks get them.';
  return `The cards show the saved text. Networks get them when it is ${desk === 'changed' ? 'updated' : 'published'}.`;
}
