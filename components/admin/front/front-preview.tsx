import { type ReactNode, useState } from 'react';
import { PreviewFrame, PREVIEW_WIDTHS, PreviewWidths } from '../editor/preview/preview-frame.tsx';
import { type NewsroomClock, wallClockOf } from '../moment-words.ts';

type FrontPreviewProps = { version: number; clock: NewsroomClock; now: number };

/** The draft as readers will see it, now or at a chosen time. It follows every save. */
export function FrontPreview({ version, clock, now }: FrontPreviewProps): ReactNode {
  const [device, setDevice] = useState<keyof typeof PREVIEW_WIDTHS>('phone');
  const [at, setAt] = useState('');
  const query = at === '' ? '' : `?at=${encodeURIComponent(at)}`;
  return (
    <section className="front-preview preview-pane" aria-label="Preview">
      <div className="preview-tools">
        <PreviewWidths device={device} onChoose={setDevice} />
        <label className="front-preview-time">
          As it will be at
          <input
            type="datetime-local"
            value={at}
            min={wallClockOf(now, clock.timeZone)}
            onChange={({ target }) => setAt(target.value)}
          />
        </label>
        <button type="button" className="button" aria-pressed={at === ''} onClick={() => setAt('')}>
          Now
        </button>
      </div>
      <p className="field-hint">
        The saved draft, in the newsroom’s time ({clock.timeZone}). Scheduled stories stand in their slots
        from their hour on.
      </p>
      <PreviewFrame
        title="Preview of the front"
        src={`/admin/front/preview${query}`}
        version={version}
        width={PREVIEW_WIDTHS[device]}
      />
    </section>
  );
}
