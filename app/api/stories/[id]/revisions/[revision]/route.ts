import { nameRevision } from '#domain/stories/change-revision';
import { receiving } from '../../../../commands.ts';
import { revisionNameSchema } from '../../../requests.ts';

type Which = { id: string; revision: string };

export const PUT = receiving(revisionNameSchema, (actor, { id, revision: revisionId }: Which, sent, at) =>
  nameRevision(actor, { id, revisionId, ...sent }, at),
);
