import type { PullQuote as Quote } from '#domain/stories/body/features';
import { InlineText } from './inline-text.tsx';
import type { TextSetting } from './text-setting.ts';

/** Words of the story set large, and whose they are. */
export function PullQuote({ quote, setting }: { quote: Quote; setting: TextSetting }) {
  return (
    <figure className="pull-quote">
      <blockquote>
        <p>
          <InlineText content={quote.content} setting={setting} />
        </p>
      </blockquote>
      {quote.attrs.attribution && <figcaption>{quote.attrs.attribution}</figcaption>}
    </figure>
  );
}
