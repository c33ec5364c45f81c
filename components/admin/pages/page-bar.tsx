import { type ReactNode, useState } from 'react';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { PageAddressDialog } from './page-address-dialog.tsx';
import { DeletePageDialog, UnpublishPageDialog } from './page-end-dialogs.tsx';
import { STATE_WORDS } from './page-state-words.ts';
import type { OpenedPage } from './use-page.ts';

type PageBarProps = { open: OpenedPage; isSending: boolean; now: number; clock: NewsroomClock };
type Dialog = 'address' | 'unpublish' | 'delete';

/** What state the page is in, and everything that can be done with it. */
export function PageBar({ open, isSending, now, clock }: PageBarProps): ReactNode {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { stored, isUnsaved, isBusy, id } = open;
  const isPublic = stored.state !== 'draft';
  const isWaiting = isBusy || isSending || open.theirs !== null;
  const close = () => setDialog(null);
  return (
    <div className="story-bar page-bar">
      <div className="story-words">
        <p className="story-state">
          {STATE_WORDS[stored.state]} ·{' '}
          {isUnsaved ? 'Not saved' : `Saved ${momentWords(stored.savedAt, now, clock)}`}
        </p>
        <div className="story-ways">
          <a className="bar-word" href="/admin/pages">
            All pages
          </a>
          <button type="button" className="bar-word" onClick={() => setDialog('address')}>
            Address: /{stored.slug}
          </button>
          <a className="bar-word" href={`/admin/pages/${id}/history`}>
            History
          </a>
          {isPublic && (
            <>
              <a className="bar-word" href={`/${stored.slug}`} target="_blank" rel="noreferrer">
                Read it
              </a>
              <button type="button" className="bar-word" onClick={() => setDialog('unpublish')}>
                Unpublish
              </button>
            </>
          )}
          {stored.mayDelete && (
            <button type="button" className="bar-word" onClick={() => setDialog('delete')}>
              Delete
            </button>
          )}
        </div>
      </div>
      <div className="story-actions">
        <button type="button" className="button" disabled={isWaiting} onClick={() => void preview(open)}>
          Preview
        </button>
        <button
          type="button"
          className="button"
          aria-keyshortcuts="Control+S Meta+S"
          disabled={isWaiting}
          onClick={() => void open.save()}
        >
          Save
        </button>
        <button
          type="button"
          className="button button-first"
          disabled={isWaiting || (stored.state === 'public' && !isUnsaved)}
          onClick={() => void open.setPublic(true)}
        >
          {isPublic ? 'Update' : 'Publish'}
        </button>
      </div>
      {dialog === 'address' && <PageAddressDialog open={open} onClose={close} />}
      {dialog === 'unpublish' && <UnpublishPageDialog open={open} onClose={close} />}
      {dialog === 'delete' && <DeletePageDialog open={open} onClose={close} />}
    </div>
  );
}

/** Shows what stands there as readers would see it, in another tab; what is not saved is saved first. */
async function preview(open: OpenedPage): Promise<void> {
  const page = window.open('', '_blank'); // at once, or it counts as a pop-up
  if ((await open.settled()) === null) page?.close();
  else page?.location.assign(`/admin/pages/${open.id}/preview`);
}
