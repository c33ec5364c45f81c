/** The kinds of file that readers are given. What a file holds decides, and gives its name the ending. */
export const FILE_TYPES = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'csv', 'txt', 'zip'] as const;
export type FileType = (typeof FILE_TYPES)[number];

export const FILE_MAX_BYTES = 20_000_000;

/** A file as a page offers it. */
export type StoredFile = { id: string; name: string; type: FileType; bytes: number };

/** `base` is where this page may fetch files: "/files" for readers, "/admin/files" at the desk. */
export const fileUrl = ({ id, name }: Pick<StoredFile, 'id' | 'name'>, base = '/files'): string =>
  `${base}/${id}/${encodeURIComponent(name)}`;

/** "PDF, 1.2 MB" */
export const fileWords = ({ type, bytes }: Pick<StoredFile, 'type' | 'bytes'>): string =>
  `${type.toUpperCase()}, ${sizeWords(bytes)}`;

function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
