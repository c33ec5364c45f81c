import type { ReactNode } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Picture } from '#domain/media/picture';
import type { Content } from '#domain/stories/content';
import type { WrittenIn } from '#lib/written-in';
import type { PictureDesk } from './body/pictures/send-pictures.ts';
import { BodyEditor } from './body/body-editor.tsx';
import { GrowingText } from './growing-text.tsx';
import { headlineHint } from './headline-hint.ts';
import { TextCounts } from './text-counts.tsx';

type WritingColumnProps = PictureDesk & {
  storyId: string;
  content: Content;
  /** Rises when somebody else's changes were joined to the text. */
  joins: number;
  pictures: Record<string, Picture>;
  problems: FieldErrors;
  /** The paper's language. */
  written: WrittenIn;
  onChange: (parts: Partial<Content>) => void;
};

/** The story as it is written: set as readers will see it. */
export function WritingColumn({
  content,
  joins,
  pictures,
  problems,
  written,
  onChange,
  ...text
}: WritingColumnProps): ReactNode {
  return (
    <div className="writing">
      <GrowingText
        id="kicker"
        label="Kicker"
        className="write-kicker"
        value={content.kicker}
        problem={problems.kicker}
        written={written}
        onChange={(kicker) => onChange({ kicker })}
      />
      <GrowingText
        id="headline"
        label="Headline"
        className="write-headline"
        value={content.headline}
        problem={problems.headline}
        written={written}
        onChange={(headline) => onChange({ headline })}
      />
      <output className="headline-hint field-hint">{headlineHint(content.headline)}</output>
      <GrowingText
        id="standfirst"
        label="Standfirst"
        className="write-standfirst"
        value={content.standfirst}
        problem={problems.standfirst}
        written={written}
        onChange={(standfirst) => onChange({ standfirst })}
      />
      <BodyEditor
        body={content.body}
        joins={joins}
        pictures={pictures}
        problem={problems.body}
        written={written}
        onChange={(body) => onChange({ body })}
        {...text}
      />
      <TextCounts content={content} />
    </div>
  );
}
