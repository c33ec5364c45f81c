import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** A place is held at a position, or freed: null. */
type Change = { element: HTMLElement; at: number | null };

const onTheirWay = new PluginKey<DecorationSet>('onTheirWay');

/** Where pictures and files will stand that are still being sent. They are no part of the text: nothing of them is saved. */
export const OnTheirWay = Extension.create({
  name: 'onTheirWay',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: onTheirWay,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, before) {
          const places = before.map(tr.mapping, tr.doc);
          const change: unknown = tr.getMeta(onTheirWay);
          if (!isChange(change)) return places;
          const { element, at } = change;
          if (at === null) return places.remove(placesOf(places, element));
          return places.add(tr.doc, [placeholderAt(at, element)]);
        },
      },
      props: { decorations: (state) => onTheirWay.getState(state) },
    }),
  ],
});

const isChange = (meta: unknown): meta is Change =>
  typeof meta === 'object' && meta !== null && 'element' in meta && 'at' in meta;

const placeholderAt = (pos: number, element: HTMLElement) =>
  Decoration.widget(pos, element, { element, side: -1, stopEvent: () => true, ignoreSelection: true });

const placesOf = (places: DecorationSet, element: HTMLElement) =>
  places.find(undefined, undefined, (spec: { element?: HTMLElement }) => spec.element === element);

export const holdPlace = (view: EditorView, element: HTMLElement, at: number): void =>
  view.dispatch(view.state.tr.setMeta(onTheirWay, { element, at } satisfies Change));

export const freePlace = (view: EditorView, element: HTMLElement): void =>
  view.dispatch(view.state.tr.setMeta(onTheirWay, { element, at: null } satisfies Change));

/** Where it stands by now; null where it was deleted with the text around it. */
export function placeOf(state: EditorState, element: HTMLElement): number | null {
  const places = onTheirWay.getState(state);
  return (places && placesOf(places, element)[0]?.from) ?? null;
}
