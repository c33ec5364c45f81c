import { endPreviewLink } from '#domain/stories/preview-links';
import { asking } from '../../../../commands.ts';

type Which = { id: string; link: string };

export const DELETE = asking((actor, { id: storyId, link }: Which, at) =>
  endPreviewLink(actor, { storyId, id: link }, at),
);
