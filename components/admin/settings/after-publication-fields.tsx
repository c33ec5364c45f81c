import type { FieldErrors } from '#domain/failure';
import type { Settings } from '#domain/settings/settings';
import { Field } from '../field.tsx';

type Props = { draft: Settings; errors: FieldErrors; onChange: (part: Partial<Settings>) => void };

/** What becomes of a story that readers have. */
export function AfterPublicationFields({ draft, errors, onChange }: Props) {
  return (
    <>
      <div className="field">
        <label className="check">
          <input
            type="checkbox"
            checked={draft.publicHistory}
            aria-describedby="public-history-hint"
            onChange={({ target }) => onChange({ publicHistory: target.checked })}
          />
          Readers may see what changed in a story
        </label>
        <p className="field-hint" id="public-history-hint">
          Every text that was published, with its differences, since the story was last published anew. Texts
          that were only saved are never shown.
        </p>
      </div>
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
