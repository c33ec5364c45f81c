/** What pages say in JSON-LD, held against what Google reads of it. */
type Thing = { [name: string]: unknown };

type Asked = {
  required: readonly string[];
  recommended: readonly string[];
  /** What is recommended and what we do not say, with the reason. */
  unsaid?: Readonly<Record<string, string>>;
};

/**
 * As https://developers.google.com/search/docs/appearance/structured-data has it for each type, read in November 2026.
 * A field of a field is written with a dot; of a list every entry has to have it.
 */
export const ASKED = {
  NewsArticle: {
    required: [],
    recommended: [
      'author',
      'author.name',
      'author.url',
      'dateModified',
      'datePublished',
      'headline',
      'image',
    ],
  },
  BreadcrumbList: {
    required: ['itemListElement', 'itemListElement.position', 'itemListElement.name', 'itemListElement.item'],
    recommended: [],
  },
  ProfilePage: {
    required: ['mainEntity', 'mainEntity.name'],
    recommended: ['mainEntity.image', 'mainEntity.description', 'mainEntity.sameAs'],
    unsaid: {
      dateCreated: 'a page comes with the first story that names somebody',
      dateModified: 'the list on it changes with every story, the person does not',
      'mainEntity.alternateName': 'a person has one name here',
      'mainEntity.identifier': 'our identities mean nothing to anybody else',
      'mainEntity.interactionStatistic': 'people are not counted',
      'mainEntity.agentInteractionStatistic': 'people are not counted',
    },
  },
  NewsMediaOrganization: {
    required: [],
    recommended: ['name', 'url', 'logo', 'logo.url', 'logo.width', 'logo.height', 'sameAs', 'contactPoint'],
    unsaid: {
      address: 'what the paper says of where it is stands on its pages, in its own words',
      'contactPoint.email': 'its page about contact says it',
      'contactPoint.telephone': 'its page about contact says it',
      legalName: 'the settings have one name',
    },
  },
  ItemList: {
    required: ['itemListElement', 'itemListElement.position', 'itemListElement.url'],
    recommended: [],
  },
  WebSite: { required: ['name', 'url'], recommended: ['potentialAction.target.urlTemplate'] },
  ImageObject: { required: ['contentUrl', 'creditText'], recommended: [] },
} satisfies Record<string, Asked>;
export type AskedType = keyof typeof ASKED;

/** Everything that the page says, without the context that it says it in. */
export function graphOf(html: string): Thing[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  if (scripts.length !== 1) throw new Error(`${scripts.length} scripts of data in one page`);
  const { '@context': context, '@graph': graph } = JSON.parse(scripts[0]?.[1] ?? '') as Thing;
  if (context !== 'https://schema.org' || !Array.isArray(graph)) throw new Error('no graph of schema.org');
  return graph as Thing[];
}

/** Things of a type wherever they stand in the page. */
export const thingsOf = (value: unknown, type: string): Thing[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = '@type' in value && value['@type'] === type ? [value as Thing] : [];
  return [...own, ...Object.values(value).flatMap((inner) => thingsOf(inner, type))];
};

/** The fields that a thing does not have. What is named by its identity is looked up in the page. */
export const missingIn = (thing: Thing, fields: readonly string[], graph: readonly Thing[]): string[] =>
  fields.filter((field) => {
    const values = valuesAt([thing], field.split('.'), graph);
    return values.length === 0 || values.some((value) => value === undefined || value === '');
  });

function valuesAt(things: readonly unknown[], [name, ...rest]: string[], graph: readonly Thing[]): unknown[] {
  if (name === undefined) return [...things];
  const values = things.flatMap((thing): unknown[] => {
    const value = resolve(thing, graph)[name];
    return Array.isArray(value) ? value : [value];
  });
  return valuesAt(values, rest, graph);
}

function resolve(thing: unknown, graph: readonly Thing[]): Thing {
  if (typeof thing !== 'object' || thing === null) return {};
  const id = '@id' in thing ? thing['@id'] : undefined;
  const named = id === undefined ? undefined : graph.find((one) => one['@id'] === id);
  return { ...named, ...thing };
}

/** Identities that a page names and does not explain. */
export function unknownIds(graph: readonly Thing[]): string[] {
  const known = new Set(graph.map((thing) => thing['@id']));
  return [...JSON.stringify(graph).matchAll(/"@id":"([^"]+)"/g)].flatMap(([, id]) =>
    id !== undefined && !known.has(id) ? [id] : [],
  );
}
