'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { PictureFiles } from '../picture-files.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { useFileDrop } from '../use-file-drop.ts';
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
  const isReady = useIsHydrated();
  return (
    <>
      <button
        type="button"
        className="button button-first"
        disabled={!isReady}
        onClick={() => input.current?.click()}
      >
        Add pictures
      </button>
      <PictureFiles input={input} label="Files of pictures" multiple onFiles={onFiles} />
    </>
  );
}
