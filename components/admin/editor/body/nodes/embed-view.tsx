import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import type { ReactNode } from 'react';
import { PROVIDER_NAMES } from '#domain/stories/body/embed-providers';
import { embedOf } from '../feature-json.ts';
import { NodeField } from './node-field.tsx';
import { NodeTools } from './node-tools.tsx';

/** The card that readers see; nothing of the provider's is loaded at the desk. */
export function EmbedView({ node, selected, updateAttributes, deleteNode }: NodeViewProps): ReactNode {
  const { provider, url, quote } = embedOf(node.attrs);
  const name = PROVIDER_NAMES[provider];
  return (
    <NodeViewWrapper as="figure" className="embed node-in-text" data-chosen={selected} data-drag-handle>
      <p className="embed-source">{name}</p>
      <NodeField
        label="What it says or shows: kept on the page, also when it is gone there"
        value={quote}
        lines
        onChange={(written) => updateAttributes({ quote: written })}
      />
      <p>
        <a href={url} target="_blank" rel="noreferrer">
          {url}
        </a>
      </p>
      <NodeTools name={`this embed from ${name}`} onRemove={deleteNode} />
    </NodeViewWrapper>
  );
}
