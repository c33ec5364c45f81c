import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import type { ReactNode } from 'react';
import { NodeField } from './node-field.tsx';
import { NodeTools } from './node-tools.tsx';

export function FactBoxView({ node, updateAttributes, deleteNode }: NodeViewProps): ReactNode {
  return (
    <NodeViewWrapper as="aside" className="fact-box node-in-text" aria-label="Fact box">
      <div className="fact-box-title" contentEditable={false}>
        <NodeField
          label="Title of the fact box"
          value={String(node.attrs.title)}
          onChange={(title) => updateAttributes({ title })}
        />
      </div>
      <NodeViewContent className="fact-box-text" />
      <NodeTools name="this fact box" onRemove={deleteNode} />
    </NodeViewWrapper>
  );
}
