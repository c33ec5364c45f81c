import { type Clock, dateOf, machineTimeOf } from '../reader/newsroom-time.ts';
import { NoticePage } from '../reader/notice-page.tsx';

/** What stands at the address of a story that was taken back. */
export function WithdrawnNotice({ withdrawnAt, clock }: { withdrawnAt: number; clock: Clock }) {
  return (
    <NoticePage title="This story was withdrawn">
      <p>
        <bdi>
          A story stood at this address. The newsroom withdrew it on{' '}
          <time dateTime={machineTimeOf(withdrawnAt)}>{dateOf(withdrawnAt, clock)}</time>, and it is no longer
          available.
        </bdi>
      </p>
      <p>
        <a href="/">Go to the front</a>
      </p>
    </NoticePage>
  );
}
