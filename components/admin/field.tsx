import { type ComponentProps, type ReactNode, useId } from 'react';

type Labelled = {
  label: string;
  /** A sentence under the field. */
  hint?: ReactNode;
  /** What is wrong with it; announced with the field. */
  error?: string | undefined;
};

/** One line of text with its label, hint and error. */
export function Field({ label, hint, error, ...input }: Labelled & ComponentProps<'input'>) {
  const { id, described, notes } = useNotes(hint, error);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} {...described} {...input} />
      {notes}
    </div>
  );
}

/** Several lines of text. */
export function TextField({ label, hint, error, ...area }: Labelled & ComponentProps<'textarea'>) {
  const { id, described, notes } = useNotes(hint, error);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} {...described} {...area} />
      {notes}
    </div>
  );
}

/** One of several; `children` are the options. */
export function SelectField({
  label,
  hint,
  error,
  children,
  ...select
}: Labelled & ComponentProps<'select'>) {
  const { id, described, notes } = useNotes(hint, error);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} {...described} {...select}>
        {children}
      </select>
      {notes}
    </div>
  );
}

function useNotes(hint: ReactNode, error: string | undefined) {
  const id = useId();
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const described = { 'aria-invalid': error ? true : undefined, 'aria-describedby': ids || undefined };
  const notes = (
    <>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
  return { id, described, notes };
}
