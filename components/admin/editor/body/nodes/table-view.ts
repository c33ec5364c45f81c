import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';

/** A table as readers see it, its caption in a field above it. */
export class TableView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = document.createElement('tbody');
  private readonly caption = document.createElement('input');

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    const region = document.createElement('div');
    const table = document.createElement('table');
    this.dom.className = 'node-table';
    region.className = 'table-region';
    this.caption.className = 'node-field';
    this.caption.ariaLabel = 'Caption of the table';
    this.caption.placeholder = 'Caption of the table';
    this.caption.addEventListener('input', () => {
      const pos = getPos();
      if (pos !== undefined)
        view.dispatch(view.state.tr.setNodeAttribute(pos, 'caption', this.caption.value));
    });
    table.append(this.contentDOM);
    region.append(table);
    this.dom.append(this.caption, region);
    this.update(node);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'table') return false;
    const caption = String(node.attrs.caption);
    if (this.caption.value !== caption) this.caption.value = caption;
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.caption;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return !this.contentDOM.contains(mutation.target) && mutation.target !== this.contentDOM;
  }
}
