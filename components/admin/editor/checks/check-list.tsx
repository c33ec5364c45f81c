import { type ReactNode, useId } from 'react';
import type { Check } from '#domain/stories/checks';
import { placeWords } from './place-words.ts';

type CheckListProps = { title: string; checks: Check[]; onGo: (check: Check) => void };

/** Each leads to where it is mended; nothing where there are none. */
export function CheckList({ title, checks, onGo }: CheckListProps): ReactNode {
  const id = useId();
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="check-list" data-blocking={checks.some(({ isBlocking }) => isBlocking)}>
        {checks.map((check) => (
          <li key={check.id}>
            <button type="button" onClick={() => onGo(check)}>
              <b>{placeWords(check)}</b> {check.message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
