'use client';

import type { ReactNode, SubmitEvent } from 'react';
import { DESCRIPTION_MAX, type TopicWords } from '#domain/topics/topic-words';
import { Field, TextField } from '../field.tsx';
import { Alert, Status } from '../notice.tsx';
import { useWarningWhile } from '../pictures/use-warning-while.ts';
import { type Said, TheirVersion } from '../their-version.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { useRefusedField } from '../use-refused-field.ts';
import { MergeTopic } from './merge-topic.tsx';
import { type OpenedTopic, useTopicForm } from './use-topic-form.ts';

type TopicFormProps = {
  opened: OpenedTopic & { mayEdit: boolean };
  /** Those of all topics, for merging. */
  names: readonly string[];
};

/** What a topic is called and says. Whoever may not change it reads it. */
export function TopicForm({ opened, names }: TopicFormProps): ReactNode {
  const open = useTopicForm(opened);
  const isReady = useIsHydrated();
  const refused = useRefusedField(open.problem);
  useWarningWhile(open.isUnsaved);
  const { draft, theirs } = open;
  const { mayEdit } = opened;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void open.save();
  }

  return (
    <div className="person-form">
      <form ref={refused} className="form" onSubmit={submit} noValidate>
        <fieldset className="form" disabled={!isReady || !mayEdit}>
          <legend className="sr-only">Topic</legend>
          <Fields draft={draft} errors={open.problem?.fields ?? {}} onChange={open.change} />
        </fieldset>
        {theirs && (
          <TheirVersion
            title="Saved by them"
            mine={describe(draft)}
            theirs={describe(theirs.words)}
            same="The same words."
            take="Take theirs"
            onSettle={open.settle}
          />
        )}
        {mayEdit ? (
          <div className="settings-end">
            <button className="button button-first" disabled={!isReady || open.isSaving}>
              {open.isSaving ? 'Saving…' : 'Save'}
            </button>
            <Alert message={open.problem?.message ?? null} />
            <Status message={open.said || (open.isUnsaved ? 'Not saved yet' : null)} />
          </div>
        ) : (
          <p className="field-hint">An editor changes topics.</p>
        )}
      </form>
      {mayEdit && <MergeTopic id={opened.id} edits={open.edits} name={opened.words.name} names={names} />}
    </div>
  );
}

type FieldsProps = {
  draft: TopicWords;
  errors: Partial<Record<string, string>>;
  onChange: (part: Partial<TopicWords>) => void;
};

const Fields = ({ draft, errors, onChange }: FieldsProps) => (
  <>
    <Field
      label="Name"
      hint="Shown on every story that carries it. A story published under a name that it had is found here too."
      value={draft.name}
      dir="auto"
      error={errors.name}
      maxLength={100}
      required
      onChange={({ target }) => onChange({ name: target.value })}
    />
    <Field
      label="Address"
      hint={`Readers find it at /topics/${draft.slug || '…'}. An address that it had before goes on leading here.`}
      value={draft.slug}
      error={errors.slug}
      maxLength={80}
      autoCapitalize="none"
      spellCheck={false}
      required
      onChange={({ target }) => onChange({ slug: target.value })}
    />
    <TextField
      label="Description"
      hint="A sentence or two over the list of its stories, and for search engines. It may be empty."
      rows={3}
      value={draft.description}
      dir="auto"
      error={errors.description}
      maxLength={DESCRIPTION_MAX}
      onChange={({ target }) => onChange({ description: target.value.replaceAll('\n', ' ') })}
    />
  </>
);

const describe = (words: TopicWords): Record<keyof TopicWords, Said> => ({
  name: ['Name', words.name],
  slug: ['Address', `/topics/${words.slug}`],
  description: ['Description', words.description],
});
