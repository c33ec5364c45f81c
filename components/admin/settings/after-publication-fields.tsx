import { Field } from '../field.tsx';
import { CheckField } from './check-field.tsx';
import type { SettingsFields } from './settings-fields.ts';

/** What becomes of a story that readers have. */
export function AfterPublicationFields({ draft, errors, onChange }: SettingsFields) {
  return (
    <>
      <CheckField
        label="Readers may see what changed in a story"
        hint="Every text that was published, with its differences, since the story was last published anew. Texts that were only saved are never shown."
        checked={draft.publicHistory}
        onCheck={(publicHistory) => onChange({ publicHistory })}
      />
      <Field
        label="Mail of the newsroom"
        hint="Is told when a story is withdrawn. Left empty, every editor and admin is."
        type="email"
        value={draft.newsroomEmail}
        onChange={({ target }) => onChange({ newsroomEmail: target.value })}
        error={errors.newsroomEmail}
        maxLength={254}
      />
    </>
  );
}
