import { SaxesParser } from 'saxes';

/** An element with its text and its elements, as a strict parser that others wrote has read it. */
export type XmlElement = { name: string; uri: string; text: string; elements: XmlElement[] };

/** @throws on anything that is not well-formed XML 1.0 with namespaces */
export function readXml(source: string): XmlElement {
  const root: XmlElement = { name: '', uri: '', text: '', elements: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri }) => {
    const element = { name: local, uri, text: '', elements: [] };
    open.at(-1)?.elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  const [document] = root.elements;
  if (document === undefined) throw new Error('There is no element in it.');
  return document;
}

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.elements.filter((one) => one.name === name);

export const textOf = (element: XmlElement, name: string): string | undefined =>
  childrenOf(element, name)[0]?.text;
