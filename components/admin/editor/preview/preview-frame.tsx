import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

export const PREVIEW_WIDTHS = { phone: 360, desktop: 1280 } as const; // CSS pixels
type Device = keyof typeof PREVIEW_WIDTHS;

type WidthsProps = { device: Device; onChoose: (device: Device) => void };

/** On what a page is looked at. */
export function PreviewWidths({ device, onChoose }: WidthsProps): ReactNode {
  return (['phone', 'desktop'] as const).map((one) => (
    <button
      key={one}
      type="button"
      className="button"
      aria-pressed={device === one}
      onClick={() => onChoose(one)}
    >
      {one === 'phone' ? 'Phone' : 'Desktop'}
    </button>
  ));
}

type FrameProps = { title: string; src: string; version: number; width: number };

/** A preview at the width of the device, made smaller where the pane is narrower. It follows the version. */
export function PreviewFrame({ title, src, version, width }: FrameProps): ReactNode {
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
        title={title}
        src={src}
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
