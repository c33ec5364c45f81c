import { Field } from './field.tsx';

/** For a code of an app or a recovery code: one field for both, so that nobody has to choose first. */
export function CodeField({ hasTotp }: { hasTotp: boolean }) {
  return (
    <Field
      label={hasTotp ? 'Code' : 'Recovery code'}
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={100}
      required
      hint={
        hasTotp
          ? 'The six digits that your authenticator app shows now, or one of your recovery codes.'
          : 'One of the ten that you were given. Each works once.'
      }
    />
  );
}
