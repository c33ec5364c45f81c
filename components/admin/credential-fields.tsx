import type { ComponentProps, ReactNode } from 'react';
import { Field } from './field.tsx';

type Own = Partial<ComponentProps<typeof Field>>;

/** Whose account it is: what a password manager fills in first. */
export const EmailField = (own: Own): ReactNode => (
  <Field
    label="E-mail address"
    name="email"
    type="email"
    autoComplete="username"
    inputMode="email"
    maxLength={254}
    required
    {...own}
  />
);

/** The password that the account has. */
export const PasswordField = (own: Own): ReactNode => (
  <Field
    label="Password"
    name="password"
    type="password"
    autoComplete="current-password"
    maxLength={1000}
    required
    {...own}
  />
);
