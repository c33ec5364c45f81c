import { type ChangeEvent, type ReactNode, type SubmitEvent, useState } from 'react';
import { IMPORT_BYTES_MAX, IMPORT_ROWS_MAX, type ImportReport } from '#domain/redirects/redirect';
import { DeskDialog } from '../desk-dialog.tsx';
import { Field } from '../field.tsx';
import { Alert, Status } from '../notice.tsx';
import { SubmitActions } from '../submit-actions.tsx';
import { findingsWords, ImportFindings } from './import-findings.tsx';
import { type ImportAnswer, sendImport, sendToCheck } from './redirect-requests.ts';

type ImportDialogProps = { onClose: () => void; onImported: (said: string) => void };

/** Takes in a file of redirects: it is checked as a whole first, and nothing is stored before the admin has seen what it would do. */
export function ImportDialog({ onClose, onImported }: ImportDialogProps): ReactNode {
  const { choose, save, report, trouble, isBusy } = useImport(onImported);
  const right = report === null ? 0 : report.added + report.changed;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    void save();
  }

  return (
    <DeskDialog title="Import redirects" onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <p>
          A CSV file with two cells in each line: the old address, and where it leads. At most{' '}
          {IMPORT_ROWS_MAX.toLocaleString('en')} lines and {IMPORT_BYTES_MAX / 1_000_000} MB.
        </p>
        <Field
          label="File"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          data-focus-first
          disabled={isBusy}
          onChange={(event) => void choose(event)}
        />
        <Status message={isBusy ? 'Looking through the file…' : report && findingsWords(report)} />
        {report && report.wrongLines > 0 && <ImportFindings report={report} />}
        <Alert message={trouble} />
        <SubmitActions
          words={importWords(right, report)}
          isSending={isBusy || right === 0}
          onLeave={onClose}
        />
      </form>
    </DeskDialog>
  );
}

function importWords(right: number, report: ImportReport | null): string {
  if (right === 0 || report === null) return 'Import';
  return report.wrongLines === 0 ? `Import ${right}` : `Import ${right}, leave ${report.wrongLines} out`;
}

function useImport(onImported: (said: string) => void) {
  const [csv, setCsv] = useState('');
  const [report, setReport] = useState<ImportReport | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function ask(question: Promise<ImportAnswer>): Promise<ImportReport | null> {
    setTrouble(null);
    setBusy(true);
    const answer = await question;
    setBusy(false);
    if (answer.kind === 'done') return answer.value;
    setTrouble(answer.message);
    setReport((before) => answer.theirs ?? before);
    return null;
  }
  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    setCsv('');
    setReport(null);
    setTrouble(null);
    if (!file) return;
    if (file.size > IMPORT_BYTES_MAX)
      return setTrouble(`This file is too large. At most ${IMPORT_BYTES_MAX / 1_000_000} MB; split it.`);
    const text = await file.text();
    setCsv(text);
    setReport(await ask(sendToCheck(text)));
  }
  async function save() {
    if (isBusy || report === null) return;
    const done = await ask(sendImport(csv, report.wrongLines));
    if (done) onImported(doneWords(done));
  }
  return { choose, save, report, trouble, isBusy };
}

function doneWords({ added, changed, wrongLines }: ImportReport): string {
  const leftOut = wrongLines === 0 ? '' : ` ${wrongLines} wrong lines were left out.`;
  return `Imported: ${added} new, ${changed} changed.${leftOut}`;
}
