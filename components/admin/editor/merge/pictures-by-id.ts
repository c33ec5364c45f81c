import type { Picture } from '#domain/media/picture';

export const picturesById = (pictures: Picture[]): Record<string, Picture> =>
  Object.fromEntries(pictures.map((picture) => [picture.id, picture]));
