'use client';

import { useRouter } from 'next/navigation';
import { type DragEvent, type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { isOnItsWay, openUploadQueue, type Upload } from './upload-queue.ts';
import { UploadProgress } from './upload-progress.tsx';
import { useWarningWhile } from './use-warning-while.ts';

type PictureIntakeProps = { head: ReactNode; children: ReactNode };

const NONE: readonly Upload[] = [];

/** The library's page: pictures are added with its button, or dropped anywhere on it. */
export function PictureIntake({ head, children }: PictureIntakeProps): ReactNode {
  const router = useRouter();
  const [queue] = useState(() => openUploadQueue(() => router.refresh()));
  const uploads = useSyncExternalStore(queue.subscribe, queue.current, () => NONE);
  const drop = useFileDrop(queue.add);
  useWarningWhile(uploads.some(isOnItsWay));
  return (
    <div className={drop.isOver ? 'pictures pictures-target' : 'pictures'} {...drop.target}>
      <div className="desk-page-head">
        {head}
        <AddPictures onFiles={queue.add} />
      </div>
      <UploadProgress uploads={uploads} onAgain={queue.again} onDismiss={queue.dismiss} />
      {children}
    </div>
  );
}

function AddPictures({ onFiles }: { onFiles: (files: Iterable<File>) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button button-first" onClick={() => input.current?.click()}>
        Add pictures
      </button>
      {/* Naming the types makes an iPhone send JPEG in place of HEIC. */}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label="Files of pictures"
        accept="image/jpeg,image/png,image/webp,image/gif"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = ''; // so that the same file can be chosen again
        }}
      />
    </>
  );
}

function useFileDrop(onFiles: (files: Iterable<File>) => void) {
  const [isOver, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    isOver,
    target: {
      onDragOver: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
