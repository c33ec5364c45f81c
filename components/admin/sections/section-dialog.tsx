import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { DeskSection } from '#domain/sections/desk-sections';
import { SECTION_FORMS, type SectionForm, type SectionWords } from '#domain/sections/section-words';
import { slugOf } from '#lib/slug';
import { DeskDialog } from '../desk-dialog.tsx';
import { Field, SelectField } from '../field.tsx';
import { Alert } from '../notice.tsx';
import { SubmitActions } from '../submit-actions.tsx';
import { type SectionAnswer, sendNewSection, sendSection } from './section-requests.ts';

type SectionDialogProps = {
  /** Null for a new one. */
  section: DeskSection | null;
  onClose: () => void;
  onSaved: (words: SectionWords) => void;
};

/** What a section is called, where it is found and how it is read. */
export function SectionDialog({ section, onClose, onSaved }: SectionDialogProps): ReactNode {
  const { words, rename, change, save, refused, isSending } = useSectionWords(section, onSaved);
  const errors = refused?.fields ?? {};

  function submit(event: SubmitEvent) {
    event.preventDefault();
    void save();
  }

  return (
    <DeskDialog title={section ? `Change ${section.name}` : 'Add a section'} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        <Field
          label="Name"
          value={words.name}
          dir="auto"
          maxLength={60}
          error={errors.name}
          data-focus-first
          onChange={({ target }) => rename(target.value)}
        />
        <Field
          label="Address"
          hint={
            section
              ? `Now at /${section.slug}. The former address goes on leading here, with its feed and its pages.`
              : `Readers find it at /${words.slug || '…'}`
          }
          value={words.slug}
          maxLength={80}
          error={errors.slug}
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => change({ slug: target.value })}
        />
        <SelectField
          label="How it is read"
          value={words.form}
          error={errors.form}
          onChange={({ target }) =>
            change({ form: SECTION_FORMS.find((form) => form === target.value) ?? 'news' })
          }
        >
          {SECTION_FORMS.map((form) => (
            <option key={form} value={form}>
              {FORM_WORDS[form]}
            </option>
          ))}
        </SelectField>
        <Alert message={refused?.message ?? null} />
        <SubmitActions words={section ? 'Save' : 'Add'} isSending={isSending} onLeave={onClose} />
      </form>
    </DeskDialog>
  );
}

export const FORM_WORDS: Record<SectionForm, string> = {
  news: 'By the clock, as news of the day',
  features: 'With room, as features',
};

type Refused = Extract<SectionAnswer, { kind: 'refused' }>;

/** After somebody else's change a second Save is meant: it goes on top of theirs. */
function useSectionWords(section: DeskSection | null, onSaved: (words: SectionWords) => void) {
  const [edits, setEdits] = useState(section?.edits ?? 0);
  const [words, setWords] = useState<SectionWords>({
    name: section?.name ?? '',
    slug: section?.slug ?? '',
    form: section?.form ?? 'news',
  });
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isSending, setSending] = useState(false);

  const change = (part: Partial<SectionWords>) => setWords((before) => ({ ...before, ...part }));
  /** The address of a new one follows its name until somebody writes one. */
  const rename = (name: string) =>
    setWords((before) => ({
      ...before,
      name,
      slug: section === null && before.slug === slugOf(before.name) ? slugOf(name) : before.slug,
    }));

  async function save() {
    if (isSending) return;
    setSending(true);
    const answer = await (section ? sendSection({ id: section.id, edits }, words) : sendNewSection(words));
    setSending(false);
    if (answer.kind === 'done') return onSaved(words);
    setRefused(answer);
    if (answer.theirs) setEdits(answer.theirs.edits);
  }
  return { words, change, rename, save, refused, isSending };
}
