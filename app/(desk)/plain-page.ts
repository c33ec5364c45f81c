/** A page of a few sentences, for a form that was sent without script and refused. */
export function plainPage(sentences: string[], back: string): string {
  const paragraphs = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('');
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not done</title>` +
    `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">` +
    `<style>:root{color-scheme:light dark}body{max-width:34em;margin:12vh auto;padding:0 1.25rem;` +
    `font:1.125rem/1.55 Georgia,serif}</style></head>` +
    `<body><main role="alert">${paragraphs}<p><a href="${escapeHtml(back)}">Go back</a></p></main></body></html>`
  );
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
