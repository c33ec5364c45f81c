import { z } from 'zod';

/** In the body, not in the address: addresses of requests are written down in logs. */
export const whichAccount = z.strictObject({ email: z.string().max(254) });
