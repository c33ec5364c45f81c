import { useEffect, useRef } from 'react';

/** A new story begins with its headline, unless its writer is somewhere else already. */
export function useStartInHeadline(isNew: boolean, isReady: boolean): void {
  const wasNew = useRef(isNew);
  useEffect(() => {
    if (!wasNew.current || !isReady || document.activeElement !== document.body) return;
    document.getElementById('headline')?.focus();
  }, [isReady]);
}
