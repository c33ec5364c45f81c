import { type ReactNode, useRef, useState } from 'react';
import type { Byline } from '#domain/stories/bylines';
import type { WrittenIn } from '#lib/written-in';
import {
  type BylineList,
  bylinesOf,
  finishName,
  giveRole,
  moveTo,
  removeAt,
  typeName,
} from './byline-list.ts';
import { KnownNames } from '../known-names.tsx';
import { slideKeys } from '../slides/slide-order.ts';
import { BylineRow } from './byline-row.tsx';

type BylinesFieldProps = {
  bylines: Byline[];
  /** Names to complete with. */
  people: string[];
  problem: string | undefined;
  written: WrittenIn;
  onChange: (bylines: Byline[]) => void;
};

/** Who made the story and what each did, in the order in which readers are told. They need no account. */
export function BylinesField({ people, problem, written, ...text }: BylinesFieldProps): ReactNode {
  const { list, become, input, said, move, remove } = useBylines(text);
  const keys = slideKeys(list.finished.map(({ name }) => name));
  return (
    <div className="field">
      <label htmlFor="bylines">Bylines</label>
      {list.finished.length > 0 && (
        <ul className="byline-rows" aria-label="Bylines of this story">
          {list.finished.map((byline, place) => (
            <BylineRow
              key={keys[place]}
              byline={byline}
              place={place}
              count={list.finished.length}
              onRole={(role) => become(giveRole(list, place, role))}
              onMove={(by) => move(place, by)}
              onRemove={() => remove(place)}
            />
          ))}
        </ul>
      )}
      <input
        ref={input}
        id="bylines"
        value={list.pending}
        list="known-people"
        autoComplete="off"
        {...written}
        aria-invalid={problem !== undefined}
        aria-describedby="bylines-hint"
        onChange={(event) => become(typeName(list, event.target.value))}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
          event.preventDefault();
          become(finishName(list));
        }}
        onBlur={() => become(finishName(list))}
      />
      <KnownNames id="known-people" names={people} />
      <p id="bylines-hint" className={problem ? 'field-error' : 'field-hint'}>
        {problem ?? 'Enter or a comma ends a name; then say what the person did.'}
      </p>
      <output className="sr-only">{said}</output>
    </div>
  );
}

function useBylines({ bylines, onChange }: Pick<BylinesFieldProps, 'bylines' | 'onChange'>) {
  const [list, setList] = useState<BylineList>({ finished: bylines, pending: '' });
  const [said, say] = useState('');
  const input = useRef<HTMLInputElement>(null);

  function become(next: BylineList) {
    setList(next);
    onChange(bylinesOf(next));
  }

  function move(place: number, by: 1 | -1) {
    const to = place + by;
    if (to < 0 || to >= list.finished.length) return;
    become(moveTo(list, place, to));
    say(`${list.finished[place]?.name} is now number ${to + 1} of ${list.finished.length}.`);
  }

  function remove(place: number) {
    become(removeAt(list, place));
    say(`${list.finished[place]?.name} was removed.`);
    input.current?.focus();
  }

  return { list, become, input, said, move, remove };
}
