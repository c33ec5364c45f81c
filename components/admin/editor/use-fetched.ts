import { useEffect, useState } from 'react';

/** What `fetch` says of the thing with this id, as `show` puts it; until then `before`. Both functions never change. */
export function useFetched<Answer, Shown>(
  id: string,
  {
    fetch,
    show,
    before,
  }: { fetch: (id: string) => Promise<Answer>; show: (answer: Answer) => Shown; before: Shown },
): Shown {
  const [shown, setShown] = useState(before);
  useEffect(() => {
    let isHere = true;
    void fetch(id).then((answer) => {
      if (isHere) setShown(show(answer));
    });
    return () => {
      isHere = false;
    };
  }, [id, fetch, show]);
  return shown;
}
