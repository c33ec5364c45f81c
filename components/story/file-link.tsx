import { fileUrl, fileWords } from '#domain/files/file';
import type { FileBlock } from '#domain/stories/body/features';
import type { TextSetting } from './text-setting.ts';

type Props = FileBlock['attrs'] & { setting: TextSetting };

/** A file to take away: what it is called here, what kind it is and how large. */
export function FileLink({ fileId, label, setting: { references, fileBase } }: Props) {
  const file = references.files[fileId];
  if (!file) return null;
  return (
    <p className="file-link">
      <a className="file-words" href={fileUrl(file, fileBase)} download={file.name}>
        <b>{label || file.name}</b> <span>{fileWords(file)}</span>
      </a>
    </p>
  );
}
