/** A minute of the newsroom's clock, as its dialogs ask for it. */
export function minuteOf(instant: number, timeZone = 'Asia/Kolkata') {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    instant,
  );
  return { day, time };
}

export const minuteIn = (minutes: number) => minuteOf(Date.now() + minutes * 60_000);
