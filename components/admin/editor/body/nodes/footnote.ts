import { Node } from '@tiptap/core';

/** Stands in the sentence as its number, which the stylesheet counts; a dialog shows and changes what it says. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  content: 'text*',
  marks: 'link bold italic superscript subscript', // what the desk says is about the whole of it
  draggable: true,
  parseHTML: () => [{ tag: 'sup[data-node="footnote"]', priority: 60 }],
  renderHTML: () => ['sup', { 'data-node': 'footnote' }, 0],
  addNodeView:
    () =>
    ({ node }) => {
      const dom = document.createElement('sup');
      dom.className = 'node-footnote';
      dom.title = node.textContent;
      dom.role = 'note';
      dom.ariaLabel = `Footnote: ${node.textContent}`;
      return { dom };
    },
});
