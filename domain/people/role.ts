import { z } from 'zod';
import { ROLES } from '../access.ts';

/** A role as it comes from a form, a command line or the database. */
export const roleSchema = z.enum(ROLES, { error: `A role is one of ${ROLES.join(', ')}.` });
