import { type ReactNode, useState } from 'react';
import type { ListedPage } from '#domain/pages/desk-pages';
import type { NewPageWords } from '#domain/pages/page-words';
import { Alert } from '../notice.tsx';
import { sendNewPage } from './page-requests.ts';

/** The pages that every paper needs, as far as it has none yet. */
const OFFERED: (NewPageWords & { says: string })[] = [
  {
    title: 'About',
    slug: 'about',
    purpose: 'about',
    says: 'who makes the paper, who owns it, who pays for it',
  },
  { title: 'Contact', slug: 'contact', purpose: 'contact', says: 'where letters, corrections and tips go' },
  { title: 'Ethics', slug: 'ethics', purpose: 'ethics', says: 'by which rules you work' },
  { title: 'Privacy', slug: 'privacy', purpose: 'privacy', says: 'what this site knows of its readers' },
];

type BeginPagesProps = { pages: ListedPage[]; onMade: (id: string) => void };

/** Each begins with headings and with questions to answer; readers have none of it before it is published. */
export function BeginPages({ pages, onMade }: BeginPagesProps): ReactNode {
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const missing = OFFERED.filter(
    ({ slug, purpose }) => !pages.some((page) => page.slug === slug || page.purpose === purpose),
  );
  if (missing.length === 0) return null;

  async function begin({ title, slug, purpose }: NewPageWords) {
    setSending(true);
    const answer = await sendNewPage({ title, slug, purpose });
    setSending(false);
    if (answer.kind === 'done') return onMade(answer.value.id);
    return setProblem(answer.fields.slug ?? answer.fields.purpose ?? answer.message);
  }

  return (
    <section className="sections-retired" aria-labelledby="begin-pages">
      <h2 id="begin-pages" className="field-name">
        Begin with
      </h2>
      <p className="field-hint">
        Each begins with headings and with questions to answer. Readers have nothing of it before you publish
        it.
      </p>
      <ul className="section-rows">
        {missing.map((page) => (
          <li key={page.slug} className="section-row">
            <span className="section-facts">
              <b>{page.title}</b>
              <span>
                /{page.slug}: {page.says}
              </span>
            </span>
            <button
              type="button"
              className="button"
              disabled={isSending}
              aria-label={`Begin ${page.title}`}
              onClick={() => void begin(page)}
            >
              Begin
            </button>
          </li>
        ))}
      </ul>
      <Alert message={problem} />
    </section>
  );
}
