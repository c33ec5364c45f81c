export type Limiter = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs at most `limit` pieces of work at once; the others wait in the order in which they came. */
export function atMost(limit: number): Limiter {
  let running = 0;
  const waiting: (() => void)[] = [];

  const enter = async () => {
    if (running < limit) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve)); // takes over the place of the one that leaves
  };
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
