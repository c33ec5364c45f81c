import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import { FootnoteDialog } from './footnotes/footnote-dialog.tsx';
import type { Asking } from './insert/asking.ts';
import { EmbedDialog } from './insert/embed-dialog.tsx';
import { RelatedDialog } from './insert/related-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { LibraryPicture } from './pictures/library-picture.tsx';
import type { PictureDesk } from './pictures/send-pictures.ts';

type BodyDialogsProps = {
  editor: Editor;
  asking: Asking | null;
  storyId: string;
  desk: PictureDesk;
  onClose: () => void;
};

/** The one that is asked for; files of pictures are asked for by the browser's own. */
export function BodyDialogs({ editor, asking, storyId, desk, onClose }: BodyDialogsProps): ReactNode {
  if (asking === 'link') return <LinkDialog editor={editor} onClose={onClose} />;
  if (asking === 'footnote') return <FootnoteDialog editor={editor} onClose={onClose} />;
  if (asking === 'embed') return <EmbedDialog editor={editor} onClose={onClose} />;
  if (asking === 'related') return <RelatedDialog editor={editor} storyId={storyId} onClose={onClose} />;
  if (asking === 'library') return <LibraryPicture editor={editor} desk={desk} onClose={onClose} />;
  return null;
}
