import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import type { ReactNode } from 'react';
import { STATE_WORDS } from '../../../story-state.ts';
import { fetchStory } from '../../story-requests.ts';
import { NodeTools } from './node-tools.tsx';
import { useFetched } from '../../use-fetched.ts';

/** The story that is pointed to, under the headline that it has now. */
export function RelatedStoryView({ node, selected, deleteNode }: NodeViewProps): ReactNode {
  const { headline, state } = useFetched(String(node.attrs.storyId), FETCHED);
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

const FETCHED = { fetch: fetchStory, show: wordsOf, before: { headline: '…', state: '' } };
