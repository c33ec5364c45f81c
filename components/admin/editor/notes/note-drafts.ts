import { z } from 'zod';
import { parseJson } from '../kept-text.ts';

/** A note that is written and not sent. */
type Draft = {
  words: string;
  /** Of a first note: the words that it is about. */
  about: string | null;
  /** What was sent of it, and how it was named: the answer may have been lost. */
  sent: { words: string; thread: string; note: string } | null;
};

const draftSchema: z.ZodType<Draft> = z.object({
  words: z.string().min(1),
  about: z.string().nullable(),
  sent: z.object({ words: z.string(), thread: z.string(), note: z.string() }).nullable(),
});

/** By thread; a first note stands under ''. */
export type NoteDrafts = {
  get: (thread: string) => string;
  /** Whether this browser keeps it now. */
  write: (thread: string, words: string, about?: string | null) => boolean;
  /** The identities to send these words with: the same each time, so that they are said once. */
  identify: (thread: string, words: string) => { thread: string; note: string };
  /** It was sent. */
  forget: (thread: string) => void;
  /** It was cancelled: it comes back with its form, but not by itself. */
  putAway: (thread: string) => void;
  /** Finds what an earlier visit left: null for nothing, else what a first note among it is about. */
  restore: () => { about: string | null } | null;
};

type Owner = { accountId: string; storyId: string };

/** Kept in this browser at every key, as the text is: a note is as much work as a sentence. */
export function openNoteDrafts(owner: () => Owner, storage: () => Storage | null): NoteDrafts {
  const drafts = new Map<string, Draft>();
  const prefix = () => `stringer:note:${owner().accountId}:${owner().storyId}:`;
  const drop = (thread: string) => storage()?.removeItem(prefix() + thread);
  const keep = (thread: string, draft: Draft): boolean => {
    drafts.set(thread, draft);
    return store(storage(), prefix() + thread, JSON.stringify(draft));
  };
  const forget = (thread: string) => {
    drafts.delete(thread);
    drop(thread);
  };
  return {
    get: (thread) => drafts.get(thread)?.words ?? '',
    write(thread, words, about = null) {
      if (words !== '') return keep(thread, { words, about, sent: drafts.get(thread)?.sent ?? null });
      forget(thread);
      return true;
    },
    identify(thread, words) {
      const { about = null, sent = null } = drafts.get(thread) ?? {};
      const named = sent?.words === words ? sent : { words, thread: thread || newId(), note: newId() };
      keep(thread, { words, about, sent: named });
      return { thread: named.thread, note: named.note };
    },
    forget,
    putAway: drop,
    restore() {
      for (const [thread, draft] of listKept(storage(), prefix())) drafts.set(thread, draft);
      return drafts.size === 0 ? null : { about: drafts.get('')?.about ?? null };
    },
  };
}

function store(storage: Storage | null, key: string, value: string): boolean {
  try {
    storage?.setItem(key, value);
    return storage !== null;
  } catch {
    return false; // full; whoever writes is told
  }
}

function listKept(storage: Storage | null, prefix: string): [string, Draft][] {
  if (storage === null) return [];
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
  return keys
    .filter((key) => key.startsWith(prefix))
    .flatMap((key): [string, Draft][] => {
      const { data } = draftSchema.safeParse(parseJson(storage.getItem(key) ?? ''));
      return data ? [[key.slice(prefix.length), data]] : [];
    });
}

const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
