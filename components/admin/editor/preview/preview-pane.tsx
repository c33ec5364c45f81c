import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PREVIEW_WIDTHS, PreviewFrame, PreviewWidths } from './preview-frame.tsx';

type PreviewPaneProps = { storyId: string; version: number | null; onClose: () => void };

/** The saved text as readers will see it, beside the one that is written. It follows every save. */
export function PreviewPane({ storyId, version, onClose }: PreviewPaneProps): ReactNode {
  const [device, setDevice] = useState<keyof typeof PREVIEW_WIDTHS>('phone');
  const pane = useRef<HTMLElement>(null);
  // On a narrow screen it stands after the story, out of sight of whoever asked for it.
  useEffect(() => {
    pane.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <aside ref={pane} className="preview-pane" aria-label="Preview beside the text">
      <div className="preview-tools">
        <PreviewWidths device={device} onChoose={setDevice} />
        <button type="button" className="button" onClick={onClose}>
          Close the preview
        </button>
      </div>
      {version === null ? (
        <p>Save the story once to see its preview.</p>
      ) : (
        <PreviewFrame
          title="Preview of the saved text"
          src={`/admin/stories/${storyId}/preview?beside=text`}
          version={version}
          width={PREVIEW_WIDTHS[device]}
        />
      )}
    </aside>
  );
}
