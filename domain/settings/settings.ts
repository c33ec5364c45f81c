import { z } from 'zod';
import { isLanguage, isTimeZone } from '../../lib/locale.ts';
import { parseEmailAddress } from '../people/email-address.ts';
import { line } from '../stories/line.ts';
import { sharingShape } from './sharing.ts';

/** The places a story can be shared to, in the order of the share row. */
export const NETWORKS = [
  'whatsapp',
  'x',
  'facebook',
  'telegram',
  'linkedin',
  'bluesky',
  'reddit',
  'threads',
  'mastodon',
  'email',
] as const;
export type Network = (typeof NETWORKS)[number];

const mediaId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .nullable();

const NOT_AN_ADDRESS = 'Give one plain e-mail address, such as desk@news.example, or leave it empty.';

/** What is about the paper, kept in the database; what is about the machine is in the environment. */
export const settingsSchema = z.strictObject({
  name: line('Name', 80).min(1, 'The site needs a name.'),
  tagline: line('Tagline', 200),
  /** Set type by default: the name. A logo replaces it when one is chosen. */
  logoId: mediaId,
  iconId: mediaId,
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone such as Asia/Kolkata.'),
  language: z.string().refine(isLanguage, 'Give a language tag such as en or en-GB.'),
  networks: z.array(z.enum(NETWORKS)).max(NETWORKS.length),
  /** Whether readers may see how a story changed. */
  publicHistory: z.boolean().default(false),
  /** Where withdrawals are told; empty: to every editor and admin. */
  newsroomEmail: z
    .string()
    .trim()
    .refine((given) => given === '' || parseEmailAddress(given) !== null, NOT_AN_ADDRESS)
    .default(''),
  ...sharingShape,
});

export type Settings = z.infer<typeof settingsSchema>;
