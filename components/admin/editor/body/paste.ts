import { DOMSerializer, type Schema } from '@tiptap/pm/model';
import { bodyOfHtml } from '#domain/imports/html/html-body';
import { editorFromBody } from './body-json.ts';

/** What another program put into the clipboard, as this editor would have: see domain/imports/html. */
export function cleanPaste(html: string, schema: Schema): { html: string; note: string } {
  if (html.includes('data-pm-slice')) return { html, note: '' }; // copied here: nothing to clean
  const { body, pictures } = bodyOfHtml(html);
  const document = schema.nodeFromJSON(editorFromBody(body));
  const holder = window.document.createElement('div');
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(document.content));
  return { html: holder.innerHTML, note: noteOf(pictures) };
}

/** Pictures of elsewhere are not ours to show. */
function noteOf(pictures: number): string {
  if (pictures === 0) return '';
  const what = pictures === 1 ? 'A picture was' : `${pictures} pictures were`;
  return `${what} left out of what you pasted. Drop the files here to add them.`;
}
