import { getDeskFront } from '#domain/front/desk-front';
import { asking } from '../commands.ts';

export const GET = asking((actor, _, at) => getDeskFront(actor, at));
