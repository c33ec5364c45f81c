import type { Block, Body, ListItem } from '#domain/stories/body';
import { impossible } from '#lib/impossible';
import { opensWithDropCap } from './drop-cap.ts';
import { InlineText } from './inline-text.tsx';

/** The text of a story: our own map from node to element, total over the vocabulary of domain/stories/body.ts. */
export function StoryBody({ body }: { body: Body }) {
  return (
    <div className={opensWithDropCap(body) ? 'story-body drop-cap' : 'story-body'}>
      <Blocks blocks={body.content} />
    </div>
  );
}

const Blocks = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block, place) => <BlockElement key={place} block={block} />);

function BlockElement({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? (
        <p>
          <InlineText content={block.content} />
        </p>
      ) : null;
    case 'heading': {
      const Heading = block.attrs.level === 2 ? 'h2' : 'h3';
      return (
        <Heading>
          <InlineText content={block.content} />
        </Heading>
      );
    }
    case 'horizontalRule':
      return <hr />;
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} />
        </blockquote>
      );
    case 'bulletList':
      return (
        <ul>
          <Items items={block.content} />
        </ul>
      );
    case 'orderedList':
      return (
        <ol start={block.attrs?.start ?? 1}>
          <Items items={block.content} />
        </ol>
      );
    default:
      return impossible(block);
  }
}

const Items = ({ items }: { items: readonly ListItem[] }) =>
  items.map((item, place) => (
    <li key={place}>
      <Blocks blocks={item.content} />
    </li>
  ));
