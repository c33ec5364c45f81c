import { SERVER_MAX } from '#domain/sharing/mastodon-server';
import { sharePath } from '#domain/stories/address';
import type { PublishedStory } from '#domain/stories/reading';
import { NoticePage } from '../reader/notice-page.tsx';

type Props = {
  story: Pick<PublishedStory, 'headline' | 'path'>;
  /** The slide that is shared by itself; null for the story. */
  slide: string | null;
  /** What was written as the server; empty at first. */
  given: string;
  /** Whether that can be a server. */
  isServer: boolean;
};

/** Mastodon has no one place: the reader says where their account is. later.js keeps it in the browser, nobody else does. */
export function MastodonForm({ story, slide, given, isServer }: Props) {
  const isWrong = given !== '' && !isServer;
  return (
    <NoticePage title="Share on Mastodon">
      <p>
        <a href={story.path}>
          <bdi>{story.headline}</bdi>
        </a>
      </p>
      <form action={sharePath(story.path, 'mastodon')} className="server-form" data-leads-on="">
        {slide !== null && <input type="hidden" name="slide" value={slide} />}
        <label htmlFor="server">Server of your account</label>
        <input
          id="server"
          name="server"
          type="text"
          inputMode="url"
          required
          maxLength={SERVER_MAX}
          defaultValue={given}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? 'server-wrong server-hint' : 'server-hint'}
          data-server=""
        />
        {isWrong && (
          <p id="server-wrong" role="alert">
            This cannot be the name of a server, so nothing was shared. A name looks like mastodon.social.
          </p>
        )}
        <p id="server-hint" className="meta">
          mastodon.social, or your whole account: @you@mastodon.social. You write and send the post there.
        </p>
        <button type="submit">Go on to the server</button>
        <p className="meta" data-server-kept="" hidden>
          This browser keeps the server for the next time.{' '}
          <button type="button" className="share-link">
            Forget it
          </button>
        </p>
        <output className="meta" />
      </form>
    </NoticePage>
  );
}
