import { Field, TextField } from '../field.tsx';
import { linesError, linesOf } from './address-lines.ts';
import { CheckField } from './check-field.tsx';
import type { SettingsFields } from './settings-fields.ts';

/** Whether others may take stories over, and on which terms. */
export function RepublishFields({ draft, errors, onChange }: SettingsFields) {
  return (
    <>
      <CheckField
        label="Others may republish stories"
        hint="Each story then offers its text with the credit, ready to be taken over. Pictures stay out of it: their rights are others’."
        checked={draft.republish}
        onCheck={(republish) => onChange({ republish })}
      />
      <Field
        label="Terms of republishing"
        hint="One line, shown with the text: under which licence, what may be changed, whom to tell. May stay empty."
        value={draft.republishTerms}
        onChange={({ target }) => onChange({ republishTerms: target.value })}
        error={errors.republishTerms}
        maxLength={500}
      />
    </>
  );
}

/** Where else the paper speaks: named in what networks and search engines read, not on the page. */
export function AccountFields({ draft, errors, onChange }: SettingsFields) {
  return (
    <>
      <Field
        label="Fediverse account"
        hint="Such as @paper@server.example. Mastodon names it beside a shared story."
        value={draft.fediverseAccount}
        onChange={({ target }) => onChange({ fediverseAccount: target.value })}
        error={errors.fediverseAccount}
        maxLength={200}
        autoCapitalize="none"
        spellCheck={false}
      />
      <Field
        label="X account"
        hint="Such as @paper. X names it beside a shared story."
        value={draft.xAccount}
        onChange={({ target }) => onChange({ xAccount: target.value })}
        error={errors.xAccount}
        maxLength={16}
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        label="Other addresses of the paper"
        hint="One a line, at most ten, each beginning with https://: its pages on networks, in an encyclopedia. Search engines connect them with it."
        value={draft.elsewhere.join('\n')}
        onChange={({ target }) => onChange({ elsewhere: linesOf(target.value) })}
        error={linesError(errors, 'elsewhere')}
        rows={4}
        autoCapitalize="none"
        spellCheck={false}
      />
    </>
  );
}
