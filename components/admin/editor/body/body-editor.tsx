'use client';

import { type Editor, EditorContent } from '@tiptap/react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Picture } from '#domain/media/picture';
import type { Body } from '#domain/stories/body';
import type { WrittenIn } from '#lib/written-in';
import { NotesInText } from '../notes/notes-in-text.tsx';
import { BodyDialogs } from './body-dialogs.tsx';
import { type BodyKind, STORY_BODY } from './body-kinds.ts';
import { BodyToolbar } from './body-toolbar.tsx';
import { DeskPictures } from './desk-pictures.ts';
import { FileChooser } from './files/file-chooser.tsx';
import { FindPanel } from './find-panel.tsx';
import type { Asking } from './insert/asking.ts';
import { CursorMenu } from './insert/cursor-menu.tsx';
import { useCursorMenu } from './insert/use-cursor-menu.ts';
import { PictureChooser } from './pictures/picture-chooser.tsx';
import type { PictureDesk } from './pictures/send-pictures.ts';
import { TableTools } from './table-tools.tsx';
import { useBodyEditor } from './use-body-editor.ts';

type BodyEditorProps = PictureDesk & {
  kind?: BodyKind;
  /** The story that it is of, to leave it out where stories are looked for; a page has none. */
  storyId?: string;
  body: Body;
  /** Rises when `body` was changed from outside: it then takes the place of what stands here. */
  joins: number;
  /** What the story knows of its pictures, by id. */
  pictures: Record<string, Picture>;
  problem: string | undefined;
  written: WrittenIn;
  onChange: (body: Body) => void;
};

/** The text of a story or of a page. It keeps its own document; `body` is where it begins, and what it becomes with `joins`. */
export function BodyEditor({
  kind = STORY_BODY,
  storyId = '',
  pictures,
  problem,
  ...text
}: BodyEditorProps): ReactNode {
  const [asking, ask] = useState<Asking | null>(null);
  const [said, say] = useState('');
  const close = useCallback(() => ask(null), []);
  const { editor, hearKeys } = useBodyEditor({ ...text, kind, desk: text, problem, ask, say });
  return (
    <DeskPictures value={pictures}>
      <div className="body-editor">
        {editor && (
          <div className="body-head">
            <BodyToolbar editor={editor} leavesOut={kind.leavesOut} ask={ask} />
            <TableTools editor={editor} />
            {asking === 'find' && <FindPanel editor={editor} onClose={close} />}
          </div>
        )}
        {editor && <NotesInText editor={editor} />}
        {editor ? <EditorContent editor={editor} /> : <div className="body-text" aria-hidden="true" />}
        {problem && (
          <p id="body-problem" className="field-error">
            {problem}
          </p>
        )}
        <output className={said ? 'body-note' : ''}>{said}</output>
        {editor && <MenuAtCursor editor={editor} kind={kind} hearKeys={hearKeys} ask={ask} />}
        {editor && (
          <BodyDialogs editor={editor} asking={asking} storyId={storyId} desk={text} onClose={close} />
        )}
        {editor && <FileChooser editor={editor} asking={asking} desk={text} onClose={close} />}
        {editor && <PictureChooser editor={editor} asking={asking} desk={text} say={say} onClose={close} />}
      </div>
    </DeskPictures>
  );
}

type MenuProps = {
  editor: Editor;
  kind: BodyKind;
  hearKeys: (listener: (event: KeyboardEvent) => boolean) => void;
  ask: (what: Asking) => void;
};

/** Apart, so that what is written at the cursor renders this alone. */
function MenuAtCursor({ editor, kind, hearKeys, ask }: MenuProps) {
  const { choices, active, onKey } = useCursorMenu(editor, kind.leavesOut, ask);
  useEffect(() => hearKeys(onKey));
  return <CursorMenu editor={editor} choices={choices} active={active} />;
}
