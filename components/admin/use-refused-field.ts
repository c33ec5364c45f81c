import { type RefObject, useEffect, useRef } from 'react';

/** For a form that is longer than a screen: each refusal leads to the first field that it marks. */
export function useRefusedField(problem: object | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  return form;
}
