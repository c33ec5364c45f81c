import type { EditorProps } from '@tiptap/pm/view';
import { type Editor, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Body } from '#domain/stories/body';
import type { WrittenIn } from '#lib/written-in';
import { bodyFromEditor, editorFromBody } from './body-json.ts';
import type { BodyKind } from './body-kinds.ts';
import { askByKey, openFootnote } from './editor-keys.ts';
import type { Ask } from './insert/asking.ts';
import { cleanPaste } from './paste.ts';
import { KEPT_CLEAR } from './scroll-room.ts';
import { sendFiles } from './files/send-files.ts';
import { filesOf } from './pictures/picture-files.ts';
import type { PictureDesk } from './pictures/send-pictures.ts';
import { showBody } from './show-body.ts';

type BodyEditing = {
  kind: BodyKind;
  body: Body;
  joins: number;
  problem: string | undefined;
  written: WrittenIn;
  desk: PictureDesk;
  ask: Ask;
  say: (words: string) => void;
  onChange: (body: Body) => void;
};

/** The editor of one text, with what it does about keys, pastes and drops. Who hears keys hears them first. */
export function useBodyEditor({ kind, body, joins, ...editing }: BodyEditing) {
  const { problem, written, desk, ask, say, onChange } = editing;
  const menuKey = useRef<(event: KeyboardEvent) => boolean>(null);
  const editor: Editor | null = useEditor({
    extensions: kind.extensions,
    content: editorFromBody(body),
    immediatelyRender: false, // the server has no document to render it into
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed }) => onChange(bodyFromEditor(changed.getJSON())),
    editorProps: {
      attributes: {
        id: 'body',
        class: 'body-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text',
        spellcheck: 'true',
        ...attributesOf(written),
        ...(problem ? { 'aria-invalid': 'true', 'aria-describedby': 'body-problem' } : {}),
      },
      ...KEPT_CLEAR,
      handleKeyDown: (view, event) => menuKey.current?.(event) || askByKey(view, event, ask),
      handleClickOn: (view, _pos, node, nodePos) =>
        node.type.name === 'footnote' && openFootnote(view, nodePos, ask),
      transformPastedHTML: (html, view) => {
        const clean = cleanPaste(html, view.state.schema);
        say(clean.note);
        return clean.html;
      },
      ...takesFiles(desk, say),
    },
  });
  useJoins(editor, body, joins);
  const hearKeys = useCallback((listener: (event: KeyboardEvent) => boolean) => {
    menuKey.current = listener;
  }, []);
  return { editor, hearKeys };
}

/** Files that are pasted or dropped are sent, and stand where they came in. */
const takesFiles = (desk: PictureDesk, say: (words: string) => void): EditorProps => ({
  handlePaste: (view, event) => {
    const files = filesOf(event.clipboardData);
    if (files.length === 0) return false;
    say(sendFiles(view, files, view.state.selection.from, desk));
    return true;
  },
  handleDrop: (view, event, _slice, isMoved) => {
    const files = isMoved ? [] : [...(event.dataTransfer?.files ?? [])];
    const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
    if (files.length === 0) return false;
    say(sendFiles(view, files, pos ?? view.state.doc.content.size, desk));
    event.preventDefault();
    return true;
  },
});

/** Takes over what came into the text from outside, with the cursor where it is. */
function useJoins(editor: Editor | null, body: Body, joins: number): void {
  const shown = useRef(joins);
  useEffect(() => {
    if (editor === null || shown.current === joins) return;
    shown.current = joins;
    showBody(editor, body);
  }, [editor, body, joins]);
}

/** The editor writes an attribute that is undefined as a word. */
const attributesOf = ({ 'data-script': script, ...language }: WrittenIn): Record<string, string> =>
  script === undefined ? language : { ...language, 'data-script': script };
