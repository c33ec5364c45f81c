import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { WrittenIn } from '#lib/written-in';
import { KnownNames } from './known-names.tsx';
import { finishName, type NameList, namesOf, removeName, typeName } from './name-list.ts';

type NameFieldProps = {
  id: string;
  label: string;
  hint: string;
  names: string[];
  /** Names to complete with. */
  known: string[];
  problem: string | undefined;
  written: WrittenIn;
  onChange: (names: string[]) => void;
};

/** Several names, each with a button that removes it: topics. Comma or Enter ends a name. */
export function NameField({
  id,
  label,
  hint,
  names,
  known,
  problem,
  written,
  onChange,
}: NameFieldProps): ReactNode {
  const [list, setList] = useState<NameList>({ finished: names, pending: '' });
  const input = useRef<HTMLInputElement>(null);

  function become(next: NameList) {
    setList(next);
    onChange(namesOf(next));
  }

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      become(finishName(list));
    }
    const last = list.finished.at(-1);
    if (event.key === 'Backspace' && list.pending === '' && last) become(removeName(list, last));
  }

  function remove(name: string) {
    become(removeName(list, name));
    input.current?.focus();
  }

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="name-field">
        {list.finished.length > 0 && (
          <ul aria-label={`${label} of this story`}>
            {list.finished.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
                <button type="button" aria-label={`Remove ${name}`} onClick={() => remove(name)}>
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        <input
          ref={input}
          id={id}
          value={list.pending}
          list={`${id}-known`}
          autoComplete="off"
          {...written}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-hint`}
          onChange={(event) => become(typeName(list, event.target.value))}
          onKeyDown={onKey}
          onBlur={() => become(finishName(list))}
        />
        <KnownNames id={`${id}-known`} names={known} />
      </div>
      <p id={`${id}-hint`} className={problem ? 'field-error' : 'field-hint'}>
        {problem ?? hint}
      </p>
    </div>
  );
}
