import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { moved } from './editor/slides/slide-order.ts';
import { sendChange } from './send-change.ts';

type Ordering<Item> = {
  /** What the page was given: another one brings the order that it has. */
  given: readonly Item[];
  /** Of those the ones that have an order. */
  items: readonly Item[];
  /** Where an order is sent. */
  path: string;
  nameOf: (item: Item) => string;
};

/** Rows in the order that somebody gives them, shown at once and sent one change after the other. */
export function useOrder<Item extends { id: string }>({ given, items, path, nameOf }: Ordering<Item>) {
  const router = useRouter();
  const [says, say] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  // What was moved is shown until the desk has answered and the page has the new order.
  const [wanted, setWanted] = useState<{ given: readonly Item[]; ids: string[] } | null>(null);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const order = wanted?.given === given ? wanted.ids : items.map(({ id }) => id);

  function saidAfter(words: string) {
    setProblem(null);
    say(words);
    router.refresh();
  }

  function refuse(message: string) {
    say('');
    setProblem(message);
    setWanted(null);
    router.refresh();
  }

  function move(from: number, to: number) {
    const ids = moved(order, from, to);
    const item = items.find(({ id }) => id === order[from]);
    setWanted({ given, ids });
    // One after the other: each names the order that the one before it left.
    saving.current = saving.current.then(async () => {
      const answer = await sendOrder(path, order, ids);
      if (answer.kind === 'refused') refuse(answer.message);
      else saidAfter(`${item ? nameOf(item) : ''} is now number ${to + 1} of ${ids.length}.`);
    });
  }

  const listed = order.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return { listed, move, says: says || null, problem, saidAfter, refuse };
}

const sendOrder = (path: string, was: string[], ids: string[]) =>
  sendChange({
    method: 'PUT',
    path,
    body: { was, ids },
    value: z.object({ ids: z.array(z.string()) }),
    theirs: z.unknown(),
  });
