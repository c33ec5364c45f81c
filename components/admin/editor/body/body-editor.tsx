'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { type ReactNode, useState } from 'react';
import type { Body } from '#domain/stories/body';
import type { WrittenIn } from '#lib/written-in';
import { BodyToolbar } from './body-toolbar.tsx';
import { bodyExtensions } from './body-extensions.ts';
import { bodyFromEditor, editorFromBody } from './body-json.ts';
import { FindPanel } from './find-panel.tsx';
import { LinkDialog } from './link-dialog.tsx';

type BodyEditorProps = {
  body: Body;
  problem: string | undefined;
  written: WrittenIn;
  onChange: (body: Body) => void;
};

/** The text of the story. It keeps its own document; `body` is only where it begins. */
export function BodyEditor({ body, problem, written, onChange }: BodyEditorProps): ReactNode {
  const [isLinking, setLinking] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const editor = useEditor({
    extensions: bodyExtensions,
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
      handleKeyDown: (_view, event) => {
        const open = event.ctrlKey || event.metaKey ? { k: setLinking, f: setFinding }[event.key] : undefined;
        if (open === undefined || event.shiftKey || event.altKey) return false;
        event.preventDefault();
        setTimeout(() => open(true)); // the browser may not have told yet what was marked an instant before
        return true;
      },
    },
  });

  return (
    <div className="body-editor">
      {editor && (
        <BodyToolbar editor={editor} onLink={() => setLinking(true)} onFind={() => setFinding(true)} />
      )}
      {editor && isFinding && <FindPanel editor={editor} onClose={() => setFinding(false)} />}
      {editor ? <EditorContent editor={editor} /> : <div className="body-text" aria-hidden="true" />}
      {problem && (
        <p id="body-problem" className="field-error">
          {problem}
        </p>
      )}
      {editor && isLinking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}

/** The editor writes an attribute that is undefined as a word. */
const attributesOf = ({ 'data-script': script, ...language }: WrittenIn): Record<string, string> =>
  script === undefined ? language : { ...language, 'data-script': script };
