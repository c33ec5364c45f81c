import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in what the server sends and until the browser has taken it over: what is written before that would be lost. */
export const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
