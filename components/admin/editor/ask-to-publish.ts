import type { FieldErrors } from '#domain/failure';
import { observed } from '#lib/observed';

type Asked = { message: string; warnings: FieldErrors; doing?: 'Publish' | 'Schedule' };
type Question = Required<Asked> & { answer: (all: boolean) => void };

/** What the desk warns of, while a person is asked about it; checks/publish-question.tsx shows it. */
export const publishQuestion = observed<Question | null>(null);

/** Shows what the desk warns of, and asks whether to publish, or schedule, all the same. */
export const askToPublish = ({ message, warnings, doing = 'Publish' }: Asked): Promise<boolean> =>
  new Promise((resolve) => {
    const answer = (all: boolean) => {
      publishQuestion.become(null);
      resolve(all);
    };
    publishQuestion.become({ message, warnings, doing, answer });
  });
