import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import type { ReactNode } from 'react';
import { NodeField } from './node-field.tsx';
import { NodeTools } from './node-tools.tsx';

export function PullQuoteView({ node, updateAttributes, deleteNode }: NodeViewProps): ReactNode {
  return (
    <NodeViewWrapper as="figure" className="pull-quote node-in-text">
      <blockquote>
        <NodeViewContent />
      </blockquote>
      <figcaption contentEditable={false}>
        <NodeField
          label="Attribution"
          value={String(node.attrs.attribution)}
          onChange={(attribution) => updateAttributes({ attribution })}
        />
      </figcaption>
      <NodeTools name="this pull quote" onRemove={deleteNode} />
    </NodeViewWrapper>
  );
}
