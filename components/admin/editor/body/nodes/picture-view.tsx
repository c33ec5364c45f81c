import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import type { ReactNode } from 'react';
import { pictureOf, widthOf } from '../feature-json.ts';
import { NodeTools, WidthTool } from './node-tools.tsx';
import { PictureWithFields } from './picture-with-fields.tsx';

export function PictureView({ node, selected, updateAttributes, deleteNode }: NodeViewProps): ReactNode {
  const width = widthOf(node.attrs);
  return (
    <NodeViewWrapper
      as="figure"
      className={`text-picture node-in-text node-picture-${width}`}
      data-chosen={selected}
      data-drag-handle
    >
      <PictureWithFields words={pictureOf(node.attrs)} onChange={updateAttributes} />
      <NodeTools name="this picture" onRemove={deleteNode}>
        <WidthTool width={width} onChange={(chosen) => updateAttributes({ width: chosen })} />
      </NodeTools>
    </NodeViewWrapper>
  );
}
