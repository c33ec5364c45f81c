import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { historyAddress } from '../history/history-address.ts';
import type { NewsroomClock } from '../moment-words.ts';
import { ShareDialog } from './preview/share-dialog.tsx';
import { useShowHowShared } from './sharing/how-shared-desk.tsx';
import { ShortcutsDialog, useShortcutsDialog } from './shortcuts-dialog.tsx';

/** How the editor is laid out: the text, and what else is beside it. */
export type Layout = { isPreviewing: boolean; isFocused: boolean };

type StoryToolsProps = {
  storyId: string;
  /** Whether there is anything on the server to show to others. */
  isStored: boolean;
  mayShare: boolean;
  onDuplicate: () => void;
  layout: Layout;
  onLayout: (layout: Layout) => void;
  now: number;
  clock: NewsroomClock;
};

/** What is needed now and then: behind one word, so that the bar stays short. */
export function StoryTools(props: StoryToolsProps): ReactNode {
  const { storyId, layout, onLayout, now, clock } = props;
  const menu = useRef<HTMLDetailsElement>(null);
  const [isSharing, setSharing] = useState(false);
  const [isListing, setListing] = useShortcutsDialog();
  const showHowShared = useShowHowShared();
  const close = () => menu.current?.removeAttribute('open');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    close();
    menu.current?.querySelector('summary')?.focus();
  };
  const tools = [
    {
      name: layout.isPreviewing ? 'Close the preview' : 'Preview beside the text',
      run: () => onLayout({ isPreviewing: !layout.isPreviewing, isFocused: false }),
    },
    { name: 'How it is shared', run: showHowShared },
    ...(props.mayShare && props.isStored ? [{ name: 'Share a preview', run: () => setSharing(true) }] : []),
    ...(props.isStored ? [{ name: 'Duplicate', run: props.onDuplicate }] : []),
    { name: 'Focus mode', run: () => onLayout({ isPreviewing: false, isFocused: true }) },
    { name: 'Keyboard', run: () => setListing(true) },
  ];
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from any of its buttons */}
      <details ref={menu} className="story-tools" onKeyDown={onKeyDown}>
        <summary className="button">More</summary>
        <ul>
          {tools.map(({ name, run }) => (
            <li key={name}>
              <button
                type="button"
                onClick={() => {
                  close();
                  run();
                }}
              >
                {name}
              </button>
            </li>
          ))}
          {props.isStored && (
            <li className="story-history-tool">
              <a href={historyAddress(storyId)}>History</a>
            </li>
          )}
        </ul>
      </details>
      {isSharing && (
        <ShareDialog storyId={storyId} now={now} clock={clock} onClose={() => setSharing(false)} />
      )}
      {isListing && <ShortcutsDialog onClose={() => setListing(false)} />}
    </>
  );
}
