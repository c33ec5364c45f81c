import type { SectionForm } from '#domain/sections/section-words';
import type { Block, Body } from '#domain/stories/body';
import { listFootnotes } from '#domain/stories/body/footnotes';
import type { TextReferences } from '#domain/stories/reading';
import { opensWithDropCap } from './drop-cap.ts';
import { EmbedCard } from './embed-card.tsx';
import { FactBox } from './fact-box.tsx';
import { FileLink } from './file-link.tsx';
import { Footnotes } from './footnotes.tsx';
import { PullQuote } from './pull-quote.tsx';
import { RelatedStory } from './related-story.tsx';
import { TextBlocks } from './text-blocks.tsx';
import { TextPicture, TextPictureGroup } from './text-pictures.tsx';
import type { TextSetting } from './text-setting.ts';
import { TextTable } from './text-table.tsx';

type Props = {
  body: Body;
  form: SectionForm;
  references: TextReferences;
  base?: string | undefined;
  fileBase?: string | undefined;
};

/** The text of a story: our own map from node to element, total over the vocabulary of domain/stories/body. */
export function StoryBody({ body, form, references, base, fileBase }: Props) {
  const notes = listFootnotes(body);
  const footnotes = new Map(notes.map((note, place) => [note, place + 1]));
  const setting = { references, footnotes, base, fileBase };
  return (
    <div className={opensWithDropCap(body, form) ? 'story-body drop-cap' : 'story-body'}>
      {body.content.map((block, place) => (
        <BlockElement key={place} block={block} setting={setting} />
      ))}
      <Footnotes notes={notes} setting={setting} />
    </div>
  );
}

function BlockElement({ block, setting }: { block: Block; setting: TextSetting }) {
  switch (block.type) {
    case 'pullQuote':
      return <PullQuote quote={block} setting={setting} />;
    case 'table':
      return <TextTable table={block} setting={setting} />;
    case 'picture':
      return <TextPicture words={block.attrs} width={block.attrs.width} setting={setting} />;
    case 'pictureGroup':
      return <TextPictureGroup {...block.attrs} setting={setting} />;
    case 'embed':
      return <EmbedCard embed={block.attrs} />;
    case 'factBox':
      return <FactBox box={block} setting={setting} />;
    case 'relatedStory':
      return <RelatedStory story={setting.references.stories[block.attrs.storyId]} />;
    case 'file':
      return <FileLink {...block.attrs} setting={setting} />;
    default:
      return <TextBlocks blocks={[block]} setting={setting} />;
  }
}
