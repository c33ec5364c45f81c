import type { JSONContent } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import type { Picture } from '#domain/media/picture';
import { atMost } from '#lib/at-most';
import { uploadPicture } from '../../slides/upload-picture.ts';
import { problemOf, sizeProblem } from '../../slides/upload-words.ts';
import { asIs, refuseWhileSuggesting } from '../../suggest/suggesting.ts';
import { placeBetween } from '../insert-feature.ts';
import { freePlace, holdPlace, placeOf } from './pictures-on-their-way.ts';
import { makePlaceholder, type Placeholder } from './placeholder.ts';

/** What the desk hears of pictures that are sent from the text. */
export type PictureDesk = {
  onPicture: (picture: Picture) => void;
  /** How many are on their way, each time that changes. */
  onSending: (count: number) => void;
};

type Sending = {
  files: File[];
  at: number;
  /** Whether nothing comes in unless all do. */
  together: boolean;
  nodesOf: (pictures: Picture[]) => JSONContent[];
};

const twoAtATime = atMost(2);
let onTheWay = 0;

/** Sends the files; where they are to stand a placeholder tells how it goes, and the pictures take its place. */
export function sendPictures(view: EditorView, sending: Sending, desk: PictureDesk): void {
  if (refuseWhileSuggesting(view)) return;
  const placeholder = makePlaceholder(sending.files.map(({ name }) => name).join(', '));
  holdPlace(view, placeholder.element, sending.at);
  void send(view, sending, desk, placeholder);
}

async function send(view: EditorView, sending: Sending, desk: PictureDesk, placeholder: Placeholder) {
  const { files, together, nodesOf } = sending;
  count(desk, 1);
  const outcomes = await Promise.all(sendEach(files, placeholder));
  count(desk, -1);
  if (view.isDestroyed) return;
  const arrived = outcomes.filter((outcome) => typeof outcome !== 'string');
  const failed = files.filter((_, place) => typeof outcomes[place] === 'string');
  arrived.forEach(desk.onPicture);
  if (failed.length === 0 || !together) insert(view, placeholder.element, nodesOf(arrived));
  if (failed.length === 0) return freePlace(view, placeholder.element);
  const again = together ? files : failed;
  placeholder.showProblem(outcomes.find((outcome) => typeof outcome === 'string') ?? '', {
    names: failed.map(({ name }) => name).join(', '),
    again: () => void send(view, { ...sending, files: again }, desk, placeholder),
    dismiss: () => freePlace(view, placeholder.element),
  });
}

function sendEach(files: File[], placeholder: Placeholder): Promise<Picture | string>[] {
  const parts = files.map(() => 0);
  return files.map((file, place) =>
    twoAtATime(() =>
      sendOne(file, (part) => {
        parts[place] = part;
        placeholder.showPart(parts.reduce((sum, one) => sum + one, 0) / parts.length);
      }),
    ),
  );
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

/** The picture, or why it did not arrive. */
async function sendOne(file: File, onProgress: (part: number) => void): Promise<Picture | string> {
  const problem = sizeProblem(file);
  if (problem !== null) return problem.text;
  const outcome = await uploadPicture(file, { onProgress });
  return outcome.kind === 'done' ? outcome.value : problemOf(outcome).text;
}

function count(desk: PictureDesk, change: number): void {
  onTheWay += change;
  desk.onSending(onTheWay);
}
