import { Fragment, type Node, Slice } from '@tiptap/pm/model';

export type MovedWords = ReturnType<typeof rememberMoved>;

/**
 * What is copied is the text as it would read. Words that come back into the text from which they were taken come as they
 * stood there: to move a paragraph decides nothing of what is suggested about it.
 */
export function rememberMoved() {
  let last: { stood: Slice; shown: Slice } | null = null;
  return {
    taken(slice: Slice): Slice {
      last = { stood: slice, shown: mapSlice(slice, asProposed) };
      return last.shown;
    },
    /**
     * @param asTheyStood not where somebody suggests: there the words are that person's suggestion
     * @param isPlain then the words have the marks of those around them, which are about those
     */
    come(slice: Slice, asTheyStood: boolean, isPlain = false): Slice {
      if (isPlain) return mapSlice(slice, undecided);
      const proposed = mapSlice(slice, asProposed);
      const isLast = asTheyStood && last?.shown.content.eq(proposed.content);
      return isLast && last ? new Slice(last.stood.content, slice.openStart, slice.openEnd) : proposed;
    },
  };
}

const undecided = (node: Node): Node =>
  node.mark(node.marks.filter(({ type }) => type.name !== 'insertion' && type.name !== 'deletion'));

/** No words that are to be deleted, none that are only suggested. */
function asProposed(node: Node): Node | null {
  if (node.marks.some(({ type }) => type.name === 'deletion')) return null;
  return node.mark(node.marks.filter(({ type }) => type.name !== 'insertion'));
}

export function mapSlice({ content, openStart, openEnd }: Slice, change: (node: Node) => Node | null): Slice {
  return new Slice(mapFragment(content, change), openStart, openEnd);
}

function mapFragment(content: Fragment, change: (node: Node) => Node | null): Fragment {
  return Fragment.from(
    content.content.flatMap((node) => {
      if (node.isInline) return change(node) ?? [];
      return node.copy(mapFragment(node.content, change));
    }),
  );
}
