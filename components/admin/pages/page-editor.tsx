'use client';

import { type ReactNode, useState } from 'react';
import type { DeskPage } from '#domain/pages/desk-pages';
import { writtenIn } from '#lib/written-in';
import { BodyEditor } from '../editor/body/body-editor.tsx';
import { PAGE_BODY } from '../editor/body/body-kinds.ts';
import { GrowingText } from '../editor/growing-text.tsx';
import { leavingQuestion, useLeavingWarning } from '../editor/use-leaving-warning.ts';
import { useSaveShortcut } from '../editor/use-save-shortcut.ts';
import type { NewsroomClock } from '../moment-words.ts';
import { Alert, Status } from '../notice.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { KeptPages } from './kept-pages.tsx';
import { PageBar } from './page-bar.tsx';
import { TheirPageText } from './their-page-text.tsx';
import { type OpenedPage, usePage } from './use-page.ts';

type PageEditorProps = {
  page: DeskPage;
  writer: { accountId: string; name: string };
  clock: NewsroomClock;
  /** The instant of the page, ms UTC. */
  now: number;
};

/** A page beside the news on the desk: written, saved, shown to readers and taken back. */
export function PageEditor({ page, writer, clock, now }: PageEditorProps): ReactNode {
  const open = usePage(page, writer);
  const [sending, setSending] = useState(0);
  const isReady = useIsHydrated();
  useLeavingWarning(() => leavingQuestion(open.isUnsaved || sending > 0, open.kept.isKept(), []));
  useSaveShortcut(() => void open.save());
  return (
    // Nothing can be typed before the script that keeps it has come.
    <fieldset className="story-desk page-desk" disabled={!isReady}>
      <h1 className="sr-only">{open.draft.title || 'A page'}</h1>
      <PageBar open={open} isSending={sending > 0} now={now} clock={clock} />
      <div className="page-says">
        <Alert message={open.problem?.message ?? null} />
        <Status message={open.said || null} />
        <KeptPages open={open} now={now} clock={clock} />
        {open.theirs && <TheirPageText open={open} theirs={open.theirs} now={now} clock={clock} />}
      </div>
      <Writing open={open} clock={clock} onSending={setSending} />
    </fieldset>
  );
}

type WritingProps = { open: OpenedPage; clock: NewsroomClock; onSending: (count: number) => void };

function Writing({ open, clock, onSending }: WritingProps) {
  const { draft, change, pictures, joins, addPicture } = open;
  const fields = open.problem?.fields ?? {};
  const written = writtenIn(clock.language);
  return (
    <div className="writing">
      <GrowingText
        id="title"
        label="Title"
        className="write-headline"
        value={draft.title}
        problem={fields.title}
        written={written}
        onChange={(title) => change({ title })}
      />
      <GrowingText
        id="standfirst"
        label="Standfirst"
        className="write-standfirst"
        value={draft.standfirst}
        problem={fields.standfirst}
        written={written}
        onChange={(standfirst) => change({ standfirst })}
      />
      <BodyEditor
        kind={PAGE_BODY}
        body={draft.body}
        joins={joins}
        pictures={pictures}
        problem={fields.body}
        written={written}
        onPicture={addPicture}
        onSending={onSending}
        onChange={(body) => change({ body })}
      />
    </div>
  );
}
