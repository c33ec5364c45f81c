/** What a block of a text is called at the desk; one that is not here goes by its own name. */
const NAMES: { [type: string]: string } = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  horizontalRule: 'Rule',
  blockquote: 'Quote',
  bulletList: 'List',
  orderedList: 'Numbered list',
  pullQuote: 'Pull quote',
  table: 'Table',
  picture: 'Picture',
  pictureGroup: 'Picture group',
  embed: 'Embed',
  factBox: 'Fact box',
  relatedStory: 'Related story',
  file: 'File',
};

export const blockName = (type: string): string => NAMES[type] ?? type;
