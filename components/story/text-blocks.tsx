import type { ListItem, TextBlock } from '#domain/stories/body/text-blocks';
import { impossible } from '#lib/impossible';
import { InlineText } from './inline-text.tsx';
import type { TextSetting } from './text-setting.ts';

type Blocks = { blocks: readonly TextBlock[]; setting: TextSetting };

/** Blocks of running text, as they stand in a story, a quote, a list or a fact box. */
export const TextBlocks = ({ blocks, setting }: Blocks) =>
  blocks.map((block, place) => <TextBlockElement key={place} block={block} setting={setting} />);

function TextBlockElement({ block, setting }: { block: TextBlock; setting: TextSetting }) {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? (
        <p>
          <InlineText content={block.content} setting={setting} />
        </p>
      ) : null;
    case 'heading': {
      const Heading = block.attrs.level === 2 ? 'h2' : 'h3';
      return (
        <Heading>
          <InlineText content={block.content} setting={setting} />
        </Heading>
      );
    }
    case 'horizontalRule':
      return <hr />;
    case 'blockquote':
      return (
        <blockquote>
          <TextBlocks blocks={block.content} setting={setting} />
        </blockquote>
      );
    case 'bulletList':
      return (
        <ul>
          <Items items={block.content} setting={setting} />
        </ul>
      );
    case 'orderedList':
      return (
        <ol start={block.attrs?.start ?? 1}>
          <Items items={block.content} setting={setting} />
        </ol>
      );
    default:
      return impossible(block);
  }
}

const Items = ({ items, setting }: { items: readonly ListItem[]; setting: TextSetting }) =>
  items.map((item, place) => (
    <li key={place}>
      <TextBlocks blocks={item.content} setting={setting} />
    </li>
  ));
