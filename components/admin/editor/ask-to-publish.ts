import type { FieldErrors } from '#domain/failure';
import { observed } from '#lib/observed';

type Question = { act: Act; message: string; warnings: FieldErrors; answer: (all: boolean) => void };

/** What somebody is about to do, as the button says it. */
export type Act = 'Publish' | 'Schedule';

/** What the desk warns of, while a person is asked about it; checks/publish-question.tsx shows it. */
export const publishQuestion = observed<Question | null>(null);

/** Shows what the desk warns of, and asks whether to publish, or to schedule, all the same. */
export const askToPublish = (
  message: string,
  warnings: FieldErrors,
  act: Act = 'Publish',
): Promise<boolean> =>
  new Promise((resolve) => {
    const answer = (all: boolean) => {
      publishQuestion.become(null);
      resolve(all);
    };
    publishQuestion.become({ act, message, warnings, answer });
  });
