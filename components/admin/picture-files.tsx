import type { ReactNode, RefObject } from 'react';

type PictureFilesProps = {
  /** A button that can be seen opens it. */
  input: RefObject<HTMLInputElement | null>;
  label: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
};

/** For `accept`: naming the types makes an iPhone send JPEG in place of HEIC. */
export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp,image/gif';

/** Where the browser lets somebody choose pictures. */
export const PictureFiles = ({ input, label, multiple = false, onFiles }: PictureFilesProps): ReactNode => (
  <input
    ref={input}
    type="file"
    hidden
    multiple={multiple}
    aria-label={label}
    accept={PICTURE_TYPES}
    onChange={(event) => {
      onFiles([...(event.target.files ?? [])]);
      event.target.value = ''; // so that the same file can be chosen again
    }}
  />
);
