import type { ListedTopic as Topic } from '#domain/topics/topic-index';
import { numberWords, thingsOf } from './count-words.ts';

/** A topic in the list of all, with the number of its stories. */
export const ListedTopic = ({ topic, language }: { topic: Topic; language: string }) => (
  <p className="listed-topic">
    <a className="topic-link" href={topic.path}>
      {topic.name}
    </a>{' '}
    <span className="meta">
      <span>
        {numberWords(topic.stories, language)}
        <span className="visually-hidden"> {thingsOf(topic.stories)}</span>
      </span>
    </span>
  </p>
);
