import { SaxesParser } from 'saxes';

export type XmlElement = {
  /** As it is written, with its prefix; `uri` is the namespace. */
  name: string;
  uri: string;
  attributes: Record<string, string>;
  text: string;
  inside: XmlElement[];
};

/** A document as a strict parser reads it, with its namespaces declared; throws at the first mistake. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: '', uri: '', attributes: {}, text: '', inside: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element = { name, uri, attributes: Object.fromEntries(values), text: '', inside: [] };
    open.at(-1)?.inside.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const take = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(xml).close();
  const [document] = root.inside;
  if (!document) throw new Error('The document is empty.');
  return document;
}

export const allIn = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.inside.filter((one) => one.name === name) ?? [];

export const textIn = (element: XmlElement | undefined, name: string): string | undefined =>
  allIn(element, name)[0]?.text;
