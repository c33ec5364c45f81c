import type { ReactNode } from 'react';
import type { FieldErrors } from '#domain/failure';
import { type PageAddress, PURPOSES, purposeOf } from '#domain/pages/page-words';
import { Field, SelectField } from '../field.tsx';
import { PURPOSE_WORDS } from './page-state-words.ts';

type PageAddressFieldsProps = {
  words: PageAddress;
  errors: FieldErrors;
  /** Under the address. */
  hint: string;
  onChange: (part: Partial<PageAddress>) => void;
};

export const PageAddressFields = ({ words, errors, hint, onChange }: PageAddressFieldsProps): ReactNode => (
  <>
    <Field
      label="Address"
      hint={hint}
      value={words.slug}
      maxLength={80}
      error={errors.slug}
      autoCapitalize="none"
      spellCheck={false}
      onChange={({ target }) => onChange({ slug: target.value })}
    />
    <SelectField
      label="What it is for"
      hint="Search engines are told so. A paper has one page of each."
      value={words.purpose}
      error={errors.purpose}
      onChange={({ target }) => onChange({ purpose: purposeOf(target.value) })}
    >
      {(['', ...PURPOSES] as const).map((purpose) => (
        <option key={purpose} value={purpose}>
          {PURPOSE_WORDS[purpose]}
        </option>
      ))}
    </SelectField>
  </>
);
