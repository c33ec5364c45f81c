/** A day's stories with its lead in front: the newest that has a picture, else the newest. The others keep their order. */
export function leadFirst<S extends { picture: unknown }>(stories: S[]): S[] {
  const lead = stories.find((story) => story.picture !== null) ?? stories[0];
  return lead ? [lead, ...stories.filter((story) => story !== lead)] : [];
}
