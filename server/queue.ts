/** Thrown when as many wait as may. */
export class QueueFull extends Error {}

/** Runs a few at a time; the others wait in line. */
export type Queue = {
  /** @throws QueueFull at once, when the line is at its longest */
  run<T>(work: () => Promise<T>): Promise<T>;
  waiting(): number;
};

export function createQueue({ running, waiting }: { running: number; waiting: number }): Queue {
  const line: (() => void)[] = [];
  let busy = 0;

  const enter = (): Promise<void> => {
    if (busy < running) {
      busy += 1;
      return Promise.resolve();
    }
    if (line.length >= waiting) throw new QueueFull();
    return new Promise((resolve) => line.push(resolve));
  };
  /** The place passes to the next in line, or is free again. */
  const leave = (): void => {
    const next = line.shift();
    if (next) next();
    else busy -= 1;
  };

  return {
    async run(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
    waiting: () => line.length,
  };
}
