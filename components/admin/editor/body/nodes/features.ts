import { mergeAttributes, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { embedAttrs, fileAttrs, relatedStoryAttrs } from '#domain/stories/body/features';
import { pictureAttrs, pictureGroupAttrs } from '#domain/stories/body/pictures';
import { attributes, fromClipboard, toClipboard } from './clipboard.ts';
import { EmbedView } from './embed-view.tsx';
import { FactBoxView } from './fact-box-view.tsx';
import { FileView } from './file-view.tsx';
import { leaveFactBox } from './leave-fact-box.ts';
import { PictureGroupView } from './picture-group-view.tsx';
import { PictureView } from './picture-view.tsx';
import { PullQuoteView } from './pull-quote-view.tsx';
import { RelatedStoryView } from './related-story-view.tsx';

/** What stands between the blocks of a text: domain/stories/body/features.ts in the editor's terms. */

const atom = { group: 'feature', atom: true, draggable: true } as const;

const Picture = Node.create({
  ...atom,
  name: 'picture',
  addAttributes: () => attributes({ mediaId: '', alt: '', caption: '', credit: '', width: 'text' }),
  parseHTML: () => [fromClipboard('picture', pictureAttrs)],
  renderHTML: ({ node }) => toClipboard('picture', node.attrs),
  addNodeView: () => ReactNodeViewRenderer(PictureView),
});

const PictureGroup = Node.create({
  ...atom,
  name: 'pictureGroup',
  addAttributes: () => attributes({ pictures: [], width: 'text' }),
  parseHTML: () => [fromClipboard('pictureGroup', pictureGroupAttrs)],
  renderHTML: ({ node }) => toClipboard('pictureGroup', node.attrs),
  addNodeView: () => ReactNodeViewRenderer(PictureGroupView),
});

const Embed = Node.create({
  ...atom,
  name: 'embed',
  addAttributes: () => attributes({ provider: 'youtube', url: '', quote: '' }),
  parseHTML: () => [fromClipboard('embed', embedAttrs)],
  renderHTML: ({ node }) => toClipboard('embed', node.attrs),
  addNodeView: () => ReactNodeViewRenderer(EmbedView),
});

const RelatedStory = Node.create({
  ...atom,
  name: 'relatedStory',
  addAttributes: () => attributes({ storyId: '' }),
  parseHTML: () => [fromClipboard('relatedStory', relatedStoryAttrs)],
  renderHTML: ({ node }) => toClipboard('relatedStory', node.attrs),
  addNodeView: () => ReactNodeViewRenderer(RelatedStoryView),
});

const File = Node.create({
  ...atom,
  name: 'file',
  addAttributes: () => attributes({ fileId: '', label: '' }),
  parseHTML: () => [fromClipboard('file', fileAttrs)],
  renderHTML: ({ node }) => toClipboard('file', node.attrs),
  addNodeView: () => ReactNodeViewRenderer(FileView),
});

/** Nodes with text: their own field is an attribute of the element, what is written in them its content. */
const dataOf = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attrs: Record<string, unknown>) => ({ [`data-${name}`]: String(attrs[name]) }),
});

const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'feature',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ attribution: dataOf('attribution') }),
  parseHTML: () => [{ tag: 'div[data-node="pullQuote"]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes, { 'data-node': 'pullQuote' }),
    0,
  ],
  addNodeView: () => ReactNodeViewRenderer(PullQuoteView),
});

const FactBox = Node.create({
  name: 'factBox',
  group: 'feature',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ title: dataOf('title') }),
  parseHTML: () => [{ tag: 'div[data-node="factBox"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-node': 'factBox' }), 0],
  addNodeView: () => ReactNodeViewRenderer(FactBoxView),
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor: { state, view } }) => {
        const left = leaveFactBox(state);
        if (left) view.dispatch(left);
        return left !== null;
      },
    };
  },
});

export const FEATURE_NODES = [PullQuote, Picture, PictureGroup, Embed, FactBox, RelatedStory, File];
