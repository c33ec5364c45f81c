import { type ReactNode, useState } from 'react';
import type { PreviewHours, PreviewLink } from '#domain/stories/preview-links';
import { DeskDialog } from '../../desk-dialog.tsx';
import { SelectField } from '../../field.tsx';
import { momentWords, type NewsroomClock } from '../../moment-words.ts';
import { useCopy } from '../../use-copy.ts';
import { usePreviewLinks } from './use-preview-links.ts';

type ShareDialogProps = { storyId: string; now: number; clock: NewsroomClock; onClose: () => void };

const LIVES: [PreviewHours, string][] = [
  [24, 'one day'],
  [72, 'three days'],
  [168, 'a week'],
];

/** Links by which people without an account read this story before its readers do. */
export function ShareDialog({ storyId, now, clock, onClose }: ShareDialogProps): ReactNode {
  const { links, made, trouble, make, end } = usePreviewLinks(storyId);
  const [hours, setHours] = useState<PreviewHours>(24);
  return (
    <DeskDialog title="Share a preview" onClose={onClose}>
      <p>
        Whoever has the link reads the newest saved text of this story, and nothing else. Search engines are
        told to stay away.
      </p>
      <div className="share-preview">
        <SelectField
          label="The link works for"
          value={hours}
          data-focus-first
          onChange={({ target: { value } }) =>
            setHours(LIVES.find(([life]) => String(life) === value)?.[0] ?? 24)
          }
        >
          {LIVES.map(([life, words]) => (
            <option key={life} value={life}>
              {words}
            </option>
          ))}
        </SelectField>
        <button type="button" className="button" onClick={() => void make(hours)}>
          Make a link
        </button>
      </div>
      <div aria-live="polite">
        {trouble && <p className="field-error">{trouble}</p>}
        {made && <NewLink url={made.url} />}
      </div>
      {links && links.length > 0 && <OpenLinks links={links} now={now} clock={clock} onEnd={end} />}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </DeskDialog>
  );
}

/** Shown this once: the newsroom keeps no copy that could be shown again. */
function NewLink({ url }: { url: string }) {
  const { outcome, copy } = useCopy(url);
  return (
    <div className="field new-link">
      <label htmlFor="preview-url">The new link, shown this once</label>
      <input id="preview-url" readOnly value={url} onFocus={({ target }) => target.select()} />
      <button type="button" className="button" onClick={copy}>
        {outcome === 'copied' ? 'Copied' : 'Copy'}
      </button>
    </div>
  );
}

type OpenLinksProps = {
  links: PreviewLink[];
  now: number;
  clock: NewsroomClock;
  onEnd: (link: PreviewLink) => Promise<void>;
};

function OpenLinks({ links, now, clock, onEnd }: OpenLinksProps) {
  return (
    <>
      <h3>Open links</h3>
      <ul className="open-links">
        {links.map((link) => (
          <li key={link.id}>
            <span>
              {link.createdBy}, {momentWords(link.createdAt, now, clock)}; ends{' '}
              {momentWords(link.expiresAt, now, clock)}
            </span>
            <button type="button" className="button" onClick={() => void onEnd(link)}>
              End it now
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
