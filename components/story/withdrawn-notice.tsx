import type { WithdrawalNotice } from '#domain/stories/reading';
import { type Clock, dateOf, machineTimeOf } from '../reader/newsroom-time.ts';
import { NoticePage } from '../reader/notice-page.tsx';
import { PlainText } from './plain-text.tsx';

/** A withdrawal for legal reasons does not even say that it is one. */
export const withdrawnTitle = (notice: WithdrawalNotice | null): string =>
  notice?.kind === 'legal' ? 'This page is no longer available' : 'This story was withdrawn';

type Props = { withdrawnAt: number; notice: WithdrawalNotice | null; clock: Clock };

/** What stands at the address of a story that was taken back. */
export function WithdrawnNotice({ withdrawnAt, notice, clock }: Props) {
  return (
    <NoticePage title={withdrawnTitle(notice)}>
      {notice !== null && notice.words !== '' && <PlainText words={notice.words} />}
      {(notice === null || (notice.words === '' && notice.kind !== 'legal')) && (
        <p>
          <bdi>
            A story stood at this address. The newsroom withdrew it on{' '}
            <time dateTime={machineTimeOf(withdrawnAt)}>{dateOf(withdrawnAt, clock)}</time>, and it is no
            longer available.
          </bdi>
        </p>
      )}
      <p>
        <a href="/">Go to the front</a>
      </p>
    </NoticePage>
  );
}
