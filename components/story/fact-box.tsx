import type { Feature } from '#domain/stories/body/features';
import { TextBlocks } from './text-blocks.tsx';
import type { TextSetting } from './text-setting.ts';

type Props = { box: Extract<Feature, { type: 'factBox' }>; setting: TextSetting };

/** What a reader may want to know beside the story. A note and no aside: reading views leave those out. */
export function FactBox({ box, setting }: Props) {
  const { title } = box.attrs;
  return (
    <div className="fact-box" role="note" aria-label={title || 'Fact box'}>
      {title && <h2>{title}</h2>}
      <TextBlocks blocks={box.content} setting={setting} />
    </div>
  );
}
