import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { ListedPage } from '#domain/pages/desk-pages';
import { moved } from '../editor/slides/slide-order.ts';
import { sendPageOrder } from './page-requests.ts';

/** The pages in the order that somebody gives them, shown at once and sent one change after the other. */
export function usePageOrder(pages: ListedPage[]) {
  const router = useRouter();
  const [says, say] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  // What was moved is shown until the desk has answered and the page has the new order.
  const [wanted, setWanted] = useState<{ from: ListedPage[]; ids: string[] } | null>(null);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const order = wanted?.from === pages ? wanted.ids : pages.map(({ id }) => id);

  function move(from: number, to: number) {
    const ids = moved(order, from, to);
    const page = pages.find(({ id }) => id === order[from]);
    setWanted({ from: pages, ids });
    saving.current = saving.current.then(async () => {
      const answer = await sendPageOrder(order, ids);
      if (answer.kind === 'refused') setWanted(null);
      setProblem(answer.kind === 'refused' ? answer.message : null);
      say(
        answer.kind === 'refused'
          ? ''
          : `${page?.title || 'The page'} is now number ${to + 1} of ${ids.length}.`,
      );
      router.refresh();
    });
  }

  const listed = order.flatMap((id) => pages.find((page) => page.id === id) ?? []);
  return { listed, move, says: says || null, problem };
}
