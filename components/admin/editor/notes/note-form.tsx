import { type KeyboardEvent, type ReactNode, type SubmitEvent, useId, useRef, useState } from 'react';
import type { Colleague } from '#domain/people/colleagues';
import { WORDS_MAX } from '#domain/stories/note-words';
import { MentionMenu, type Mentioning, useMentions } from './mention-menu.tsx';

type NoteFormProps = {
  label: string;
  submit: string;
  colleagues: Colleague[];
  /** What was written here before and not sent. */
  draft: string;
  onDraft: (words: string) => void;
  /** Whether it was taken: otherwise the words stay. */
  onSend: (words: string) => Promise<boolean>;
  onCancel: () => void;
};

/** Writes a note: Control Enter sends it, @ and a name asks somebody to look. */
export function NoteForm({ label, submit, colleagues, draft, ...on }: NoteFormProps): ReactNode {
  const [words, setWords] = useState(draft);
  const [isSending, setSending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  function write(next: string) {
    setWords(next);
    on.onDraft(next);
  }
  const mentions = useMentions({ field, colleagues, write });

  async function send() {
    if (words.trim() === '' || isSending) return;
    setSending(true);
    const isTaken = await on.onSend(words);
    setSending(false);
    if (isTaken) setWords('');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (mentions.onKey(event)) return;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  }

  return (
    <form
      className="note-form"
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <NoteField
        id={id}
        field={field}
        words={words}
        isSending={isSending}
        write={write}
        mentions={mentions}
        onKeyDown={onKeyDown}
      />
      <MentionMenu mentions={mentions} />
      <div className="notes-actions">
        <button
          type="submit"
          className="button button-first"
          aria-disabled={isSending || words.trim() === ''}
        >
          {submit}
        </button>
        <button type="button" className="button" onClick={on.onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

type NoteFieldProps = {
  id: string;
  field: React.RefObject<HTMLTextAreaElement | null>;
  words: string;
  /** Then nothing is written that would go with what is sent. */
  isSending: boolean;
  write: (words: string) => void;
  mentions: Mentioning;
  onKeyDown: (event: KeyboardEvent) => void;
};

const NoteField = ({ id, field, words, isSending, write, mentions, onKeyDown }: NoteFieldProps) => (
  <textarea
    ref={field}
    id={id}
    rows={2}
    maxLength={WORDS_MAX}
    value={words}
    readOnly={isSending}
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked to write it
    autoFocus
    spellCheck
    aria-autocomplete="list"
    aria-controls={mentions.names.length > 0 ? mentions.listId : undefined}
    aria-activedescendant={mentions.activeId}
    aria-keyshortcuts="Control+Enter"
    placeholder="@ and a name asks a colleague to look"
    onChange={({ target }) => {
      write(target.value);
      mentions.look(target);
    }}
    onSelect={({ currentTarget }) => mentions.look(currentTarget)}
    onBlur={mentions.close}
    onKeyDown={onKeyDown}
  />
);
