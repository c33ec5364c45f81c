import type { ReactNode } from 'react';
import { momentWords } from '../../moment-words.ts';
import type { Suggestion } from '../suggest/suggestions.ts';
import { decideOne, goTo } from './note-commands.ts';
import type { Now } from './notes-pane.tsx';
import type { NotesSession } from './notes-session.ts';

type SuggestionItemProps = Now & { suggestion: Suggestion; notes: NotesSession };

/** What one person would change in one place, and the decision. */
export function SuggestionItem({ suggestion, notes, now, clock }: SuggestionItemProps): ReactNode {
  return (
    <li className="note-thread suggestion">
      <button
        type="button"
        className="note-quote"
        title="Show it in the text"
        onClick={({ detail }) => goTo(notes, suggestion, detail === 0)} // 0: by a key
      >
        <Change suggestion={suggestion} />
      </button>
      <p className="note-who">
        <b>{suggestion.name || 'Somebody'}</b>{' '}
        <time dateTime={new Date(suggestion.at).toISOString()}>{momentWords(suggestion.at, now, clock)}</time>
      </p>
      <div className="notes-actions">
        <button type="button" className="button" onClick={() => decideOne(notes, true, suggestion)}>
          Accept
        </button>
        <button type="button" className="button" onClick={() => decideOne(notes, false, suggestion)}>
          Refuse
        </button>
      </div>
    </li>
  );
}

function Change({ suggestion: { added, removed } }: { suggestion: Suggestion }) {
  const [to, from] = [added !== '' && <ins>{added}</ins>, removed !== '' && <del>{removed}</del>];
  if (!to) return <>Delete {from}</>;
  if (!from) return <>Add {to}</>;
  return (
    <>
      Replace {from} with {to}
    </>
  );
}
