import type { WithdrawalNotice } from '#domain/stories/reading';
import { type Clock, dateOf, machineTimeOf } from '../reader/newsroom-time.ts';
import { NoticePage } from '../reader/notice-page.tsx';
import { PlainText } from './plain-text.tsx';

/** A withdrawal for legal reasons does not even say that it is one. */
export const withdrawnTitle = (notice: WithdrawalNotice | null): string =>
  notice?.kind === 'legal' ? 'This page is no longer available' : 'This story was withdrawn';

/** `notice` is null where the story was only unpublished. */
type Props = { withdrawnAt: number; notice: WithdrawalNotice | null; clock: Clock };

/** What stands at the address of a story that was taken back. */
export function WithdrawnNotice(withdrawn: Props) {
  return (
    <NoticePage title={withdrawnTitle(withdrawn.notice)}>
      <WithdrawnWords {...withdrawn} />
      <p>
        <a href="/">Go to the front</a>
      </p>
    </NoticePage>
  );
}

/** The notice, else the standard words; of a legal withdrawal without one nothing. */
export function WithdrawnWords({ withdrawnAt, notice, clock }: Props) {
  if (notice !== null && notice.words !== '') return <PlainText words={notice.words} />;
  if (notice?.kind === 'legal') return null;
  return (
    <p>
      <bdi>
        A story stood at this address. The newsroom withdrew it on{' '}
        <time dateTime={machineTimeOf(withdrawnAt)}>{dateOf(withdrawnAt, clock)}</time>, and it is no longer
        available.
      </bdi>
    </p>
  );
}
