import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import type { ReactNode } from 'react';
import { fileUrl, fileWords, type StoredFile } from '#domain/files/file';
import { fetchFile } from '../../story-requests.ts';
import { NodeField } from './node-field.tsx';
import { NodeTools } from './node-tools.tsx';
import { useFetched } from '../../use-fetched.ts';

/** A file that readers may take: the words of its link, and what it is called. */
export function FileView({ node, selected, updateAttributes, deleteNode }: NodeViewProps): ReactNode {
  const { file, problem } = useFetched(String(node.attrs.fileId), FETCHED);
  return (
    <NodeViewWrapper
      as="aside"
      className="file-link node-in-text"
      aria-label="File to download"
      data-chosen={selected}
      data-drag-handle
    >
      <div className="file-words">
        <NodeField
          label="What readers get; left empty, they see its name"
          className="node-file-label"
          value={String(node.attrs.label)}
          onChange={(label) => updateAttributes({ label })}
        />
        {file && (
          <a href={fileUrl(file, '/admin/files')} download={file.name}>
            {file.name}
          </a>
        )}
        <span>{file ? fileWords(file) : problem}</span>
      </div>
      <p className="field-hint">
        Readers get the file as it is, with the names and remarks that are saved inside it.
      </p>
      <NodeTools name={file ? file.name : 'this file'} onRemove={deleteNode} />
    </NodeViewWrapper>
  );
}

type Shown = { file: StoredFile | null; problem: string };

function shownOf(outcome: Awaited<ReturnType<typeof fetchFile>>): Shown {
  if (outcome.kind === 'done') return { file: outcome.value, problem: '' };
  const problem =
    outcome.kind === 'refused'
      ? 'This file is not here. Remove it or send it again.'
      : 'What it is could not be read just now; it stays in the text.';
  return { file: null, problem };
}

const FETCHED = { fetch: fetchFile, show: shownOf, before: { file: null, problem: '…' } };
