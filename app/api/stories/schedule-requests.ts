import { z } from 'zod';
import { embargoSchema } from '#domain/stories/embargo-story';
import { withdrawalSchema } from '#domain/stories/public-note';
import { askedHourSchema } from '#domain/stories/schedule-hour';
import { publicationSchema } from './requests.ts';

export const hourSchema = z.strictObject({ hour: askedHourSchema });
export const endSchema = z.strictObject({
  hour: askedHourSchema,
  withdrawal: withdrawalSchema.nullable().default(null),
});
export const scheduleSchema = z.strictObject({ ...publicationSchema.shape, hour: askedHourSchema });
/** The text that is scheduled stays: no version is named. */
export const moveSchema = scheduleSchema.omit({ version: true });
export const embargoAtSchema = z.strictObject({ ...embargoSchema.shape, hour: askedHourSchema });
