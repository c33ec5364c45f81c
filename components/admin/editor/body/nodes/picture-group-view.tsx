import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import type { ReactNode } from 'react';
import type { TextPicture } from '#domain/stories/body/pictures';
import { moved } from '../../slides/slide-order.ts';
import { picturesOf, widthOf } from '../feature-json.ts';
import { NodeTools, WidthTool } from './node-tools.tsx';
import { PictureWithFields } from './picture-with-fields.tsx';

const FEWEST = 2;

export function PictureGroupView({ node, selected, updateAttributes, deleteNode }: NodeViewProps): ReactNode {
  const pictures = picturesOf(node.attrs.pictures);
  const width = widthOf(node.attrs);
  const become = (changed: TextPicture[]) => updateAttributes({ pictures: changed });
  return (
    <NodeViewWrapper className={`node-in-text node-picture-${width}`} data-chosen={selected} data-drag-handle>
      <div className="picture-group">
        {pictures.map((words, place) => (
          <figure className="text-picture" key={place}>
            <PictureWithFields
              words={words}
              onChange={(parts) => become(pictures.with(place, { ...words, ...parts }))}
            />
            <div className="node-tools">
              {place > 0 && (
                <button
                  type="button"
                  aria-label={`Move picture ${place + 1} forward`}
                  onClick={() => become(moved(pictures, place, place - 1))}
                >
                  Forward
                </button>
              )}
              {pictures.length > FEWEST && (
                <button
                  type="button"
                  aria-label={`Remove picture ${place + 1} of the group`}
                  onClick={() => become(pictures.toSpliced(place, 1))}
                >
                  Take out
                </button>
              )}
            </div>
          </figure>
        ))}
      </div>
      <NodeTools name="this picture group" onRemove={deleteNode}>
        <WidthTool width={width} onChange={(chosen) => updateAttributes({ width: chosen })} />
      </NodeTools>
    </NodeViewWrapper>
  );
}
