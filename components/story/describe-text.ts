import type { Body } from '#domain/stories/body';
import { bodyText } from '#domain/stories/body/words';
import { shorten } from '#lib/shorten';

const DESCRIPTION_MAX = 200;

type Described = { standfirst: string; trailText?: string; body: Body };

/** What a link to a text says of it: what its editors wrote for that, else how it begins. */
export const describeText = ({ standfirst, trailText, body }: Described): string =>
  standfirst || trailText || shorten(bodyText(body), DESCRIPTION_MAX);
