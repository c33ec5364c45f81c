import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { type ReactNode, useEffect, useState } from 'react';
import { STATE_WORDS } from '../../../story-state.ts';
import { fetchStory } from '../../story-requests.ts';
import { NodeTools } from './node-tools.tsx';

/** The story that is pointed to, under the headline that it has now. */
export function RelatedStoryView({ node, selected, deleteNode }: NodeViewProps): ReactNode {
  const { headline, state } = useStory(String(node.attrs.storyId));
  return (
    <NodeViewWrapper
      as="aside"
      className="related-story node-in-text"
      aria-label="Related story"
      data-chosen={selected}
      data-drag-handle
    >
      <p>Related{state}</p>
      <b>{headline}</b>
      <NodeTools name="this related story" onRemove={deleteNode} />
    </NodeViewWrapper>
  );
}

type Shown = { headline: string; state: string };

function useStory(id: string): Shown {
  const [shown, show] = useState<Shown>({ headline: '…', state: '' });
  useEffect(() => {
    let isHere = true;
    void fetchStory(id).then((outcome) => {
      if (isHere) show(wordsOf(outcome));
    });
    return () => {
      isHere = false;
    };
  }, [id]);
  return shown;
}

function wordsOf(outcome: Awaited<ReturnType<typeof fetchStory>>): Shown {
  if (outcome.kind !== 'done')
    return { headline: 'A story that could not be read just now', state: ' · it stays in the text' };
  const { content, slugline, state } = outcome.value;
  const isShown = state === 'live' || state === 'changed';
  return {
    headline: content.headline || slugline || 'Without a headline',
    state: isShown ? '' : ` · ${STATE_WORDS[state]}: readers do not see this until it is live`,
  };
}
