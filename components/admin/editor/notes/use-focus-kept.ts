import { useEffect, useRef } from 'react';

/** When the button that had the focus is gone with what it did, the focus stays in the same part of the page. */
export function useFocusKept(part: string): void {
  const wasInside = useRef(false);
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      wasInside.current = target instanceof Element && target.closest(part) !== null;
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [part]);
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body)
      document.querySelector<HTMLElement>(part)?.focus({ preventScroll: true });
  });
}
