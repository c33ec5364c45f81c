import { useEffect, useState } from 'react';
import type { AskedHour } from '#domain/stories/schedule-hour';
import type { Look, Plan } from '#domain/stories/schedule-look';
import { troubleOf } from '../request-trouble.ts';
import { fetchLook } from './schedule-requests.ts';

/** Whoever types a time passes through others. */
const PAUSE_MS = 250;

/** What an hour would come to: the server knows the newsroom's clock. Null while it is asked, or nothing is given. */
export function useLook(storyId: string, plan: Plan, hour: AskedHour | null): Look | null {
  const [answer, setAnswer] = useState<{ to: string; look: Look } | null>(null);
  const asked = hour === null ? '' : JSON.stringify(hour);
  useEffect(() => {
    if (hour === null || hour.day === '' || hour.time === '') return undefined;
    let isWanted = true;
    const ask = async () => {
      const look = await lookAt(storyId, plan, hour);
      if (isWanted) setAnswer({ to: asked, look });
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` is the hour, by its value
  }, [storyId, plan, asked]);
  return answer?.to === asked ? answer.look : null;
}

async function lookAt(storyId: string, plan: Plan, hour: AskedHour): Promise<Look> {
  const outcome = await fetchLook(storyId, plan, hour);
  return outcome.kind === 'done' ? outcome.value : { kind: 'refused', says: troubleOf(outcome) };
}
