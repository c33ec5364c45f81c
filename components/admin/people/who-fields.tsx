import type { ReactNode } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Profile } from '#domain/people/profile';
import { Field, SelectField } from '../field.tsx';

type WhoFieldsProps = {
  draft: Profile;
  errors: FieldErrors;
  accounts: readonly { id: string; name: string }[];
  /** Only an editor says who somebody is. */
  isFixed: boolean;
  onName: (name: string) => void;
  onChange: (part: Partial<Profile>) => void;
};

/** What bylines and addresses go by, and who at the desk it is. */
export function WhoFields(props: WhoFieldsProps): ReactNode {
  const { draft, errors, isFixed, onName, onChange } = props;
  return (
    <>
      <Field
        label="Name"
        hint="A byline of this name leads to this person. Bylines that were printed keep the name they have."
        value={draft.name}
        dir="auto"
        error={errors.name}
        maxLength={200}
        readOnly={isFixed}
        required
        onChange={({ target }) => onName(target.value)}
      />
      <Field
        label="Address"
        hint={`Readers find the page at /by/${draft.slug || '…'}. An address that it had before goes on leading here.`}
        value={draft.slug}
        error={errors.slug}
        maxLength={80}
        readOnly={isFixed}
        autoCapitalize="none"
        spellCheck={false}
        required
        onChange={({ target }) => onChange({ slug: target.value })}
      />
      {!isFixed && <AccountField {...props} />}
    </>
  );
}

function AccountField({ draft, errors, accounts, onChange }: WhoFieldsProps) {
  const { accountId } = draft;
  const isListed = accountId === null || accounts.some(({ id }) => id === accountId);
  return (
    <SelectField
      label="Account"
      hint="Whose profile it is: they may edit what it says, whatever their role."
      value={accountId ?? ''}
      error={errors.accountId}
      onChange={({ target }) => onChange({ accountId: target.value || null })}
    >
      <option value="">None</option>
      {!isListed && <option value={accountId}>An account that is disabled</option>}
      {accounts.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
