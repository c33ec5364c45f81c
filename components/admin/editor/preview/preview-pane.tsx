import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

type PreviewPaneProps = { storyId: string; version: number | null; onClose: () => void };

const WIDTHS = { phone: 360, desktop: 1280 } as const; // CSS pixels
type Device = keyof typeof WIDTHS;

/** The saved text as readers will see it, beside the one that is written. It follows every save. */
export function PreviewPane({ storyId, version, onClose }: PreviewPaneProps): ReactNode {
  const [device, setDevice] = useState<Device>('phone');
  const pane = useRef<HTMLElement>(null);
  // On a narrow screen it stands after the story, out of sight of whoever asked for it.
  useEffect(() => {
    pane.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <aside ref={pane} className="preview-pane" aria-label="Preview beside the text">
      <div className="preview-tools">
        {(['phone', 'desktop'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={device === one}
            onClick={() => setDevice(one)}
          >
            {one === 'phone' ? 'Phone' : 'Desktop'}
          </button>
        ))}
        <button type="button" className="button" onClick={onClose}>
          Close the preview
        </button>
      </div>
      {version === null ? (
        <p>Save the story once to see its preview.</p>
      ) : (
        <PreviewFrame storyId={storyId} version={version} width={WIDTHS[device]} />
      )}
    </aside>
  );
}

/** The page itself at the width of the device, made smaller where the pane is narrower. */
function PreviewFrame({ storyId, version, width }: { storyId: string; version: number; width: number }) {
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = useRef(version);
  const scale = useScale(room, width);

  useEffect(() => {
    if (shown.current === version) return;
    shown.current = version;
    frame.current?.contentWindow?.location.reload(); // keeps the place that was scrolled to
  }, [version]);

  return (
    <div ref={room} className="preview-room">
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own page, which has to run as readers have it */}
      <iframe
        ref={frame}
        title="Preview of the saved text"
        src={`/admin/stories/${storyId}/preview?beside=text`}
        style={{ width, height: `${100 / scale}%`, transform: `scale(${scale})` }}
      />
    </div>
  );
}

function useScale(room: RefObject<HTMLDivElement | null>, width: number): number {
  const [space, setSpace] = useState(width);
  useEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(([entry]) => setSpace(entry?.contentRect.width ?? width));
    watch.observe(element);
    return () => watch.disconnect();
  }, [room, width]);
  return Math.min(1, space / width);
}
