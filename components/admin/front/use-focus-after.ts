import { useEffect, useRef } from 'react';

/** A tool of a slot, or the heading of a block. */
type Wanted = { storyId: string; tool: 'up' | 'down' | 'block' | 'remove' } | { block: string };
export type FocusAfter = (wanted: Wanted) => void;

/** A slot that moves takes its buttons along; the keyboard goes with it, once it stands in its new place. */
export function useFocusAfter(): FocusAfter {
  const wanted = useRef<Wanted | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.querySelector<HTMLElement>(selectorOf(wanted.current))?.focus();
    wanted.current = null;
  });
  return (next) => {
    wanted.current = next;
  };
}

const selectorOf = (wanted: Wanted): string =>
  'block' in wanted
    ? `[data-block="${CSS.escape(wanted.block)}"] h2`
    : `[data-slot="${wanted.storyId}"] [data-tool="${wanted.tool}"]`;
