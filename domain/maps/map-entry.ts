/** A page in a sitemap. `path` and `pictures` are paths of this site. */
export type MapEntry = {
  path: string;
  /** The last change that readers could see, ms UTC; null where nobody knows. */
  changedAt: number | null;
  pictures?: string[];
};
