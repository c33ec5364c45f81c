'use client';

import { Status } from './notice.tsx';
import { useIsHydrated } from './use-is-hydrated.ts';

/** What became of a command that led to this page. What stands in a page from the beginning is not announced. */
export function SaidOnArrival({ message }: { message: string | null }) {
  return <Status message={useIsHydrated() ? message : null} />;
}
