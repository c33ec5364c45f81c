import type { JSONContent } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import { atMost } from '#lib/at-most';
import { placeBetween } from '../insert-feature.ts';
import { asIs, refuseWhileSuggesting } from '../../suggest/suggesting.ts';
import { freePlace, holdPlace, placeOf } from './on-their-way.ts';
import { makePlaceholder, type Placeholder } from './placeholder.ts';

/** Told how many things are on their way into the story, each time that changes. */
export type OnSending = (count: number) => void;

export type Sending<T> = {
  files: File[];
  at: number;
  /** Whether nothing comes in unless all do. */
  together: boolean;
  /** What arrived, or why it did not. */
  sendOne: (file: File, onProgress: (part: number) => void) => Promise<T | string>;
  /** What the server does with it once it is there. */
  afterwards: string;
  onArrived?: (arrived: T) => void;
  nodesOf: (arrived: T[]) => JSONContent[];
};

const twoAtATime = atMost(2);
let onTheWay = 0;

/** Does the work, and counts it as something on its way. */
export async function whileSending<T>(onSending: OnSending, work: () => Promise<T>): Promise<T> {
  onTheWay += 1;
  onSending(onTheWay);
  try {
    return await work();
  } finally {
    onTheWay -= 1;
    onSending(onTheWay);
  }
}

/** Sends the files; where they are to stand a placeholder tells how it goes, and what arrives takes its place. */
export function sendIntoText<T>(view: EditorView, sending: Sending<T>, onSending: OnSending): void {
  if (refuseWhileSuggesting(view)) return;
  const names = sending.files.map(({ name }) => name).join(', ');
  const placeholder = makePlaceholder(names, sending.afterwards);
  holdPlace(view, placeholder.element, sending.at);
  void send(view, sending, onSending, placeholder);
}

async function send<T>(
  view: EditorView,
  sending: Sending<T>,
  onSending: OnSending,
  placeholder: Placeholder,
): Promise<void> {
  const { files, together, nodesOf } = sending;
  const outcomes = await whileSending(onSending, () => sendEach(sending, placeholder));
  if (view.isDestroyed) return;
  const arrived = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
  const problems = outcomes.flatMap((outcome) => ('problem' in outcome ? [outcome.problem] : []));
  const failed = files.filter((_, place) => 'problem' in (outcomes[place] ?? {}));
  for (const one of arrived) sending.onArrived?.(one);
  if (failed.length === 0 || !together) insert(view, placeholder.element, nodesOf(arrived));
  if (failed.length === 0) return freePlace(view, placeholder.element);
  const again = together ? files : failed;
  placeholder.showProblem(problems[0] ?? '', {
    names: failed.map(({ name }) => name).join(', '),
    again: () => void send(view, { ...sending, files: again }, onSending, placeholder),
    dismiss: () => freePlace(view, placeholder.element),
  });
}

type Came<T> = { value: T } | { problem: string };

function sendEach<T>({ files, sendOne }: Sending<T>, placeholder: Placeholder): Promise<Came<T>[]> {
  const parts = files.map(() => 0);
  const sent = files.map((file, place) =>
    twoAtATime(async (): Promise<Came<T>> => {
      const outcome = await sendOne(file, (part) => {
        parts[place] = part;
        placeholder.showPart(parts.reduce((sum, one) => sum + one, 0) / parts.length);
      });
      return typeof outcome === 'string' ? { problem: outcome } : { value: outcome };
    }),
  );
  return Promise.all(sent);
}

/** Where the placeholder stands by now; the cursor stays where somebody is writing meanwhile. */
function insert(view: EditorView, element: HTMLElement, nodes: JSONContent[]): void {
  const place = placeOf(view.state, element);
  if (place === null || nodes.length === 0) return;
  const { schema, tr } = view.state;
  const at = placeBetween(view.state, place);
  tr.insert(
    at,
    nodes.map((node) => schema.nodeFromJSON(node)),
  );
  view.dispatch(asIs(tr)); // it was asked for before anybody began to suggest
}
