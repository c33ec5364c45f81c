'use client';

import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { FrontContent } from '#domain/front/content';
import type { DeskFront } from '#domain/front/desk-front';
import { isSameJson } from '#lib/same-json';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { pauseBefore } from '../editor/saving-loop.ts';
import { fetchFront, sendDraft } from './front-requests.ts';
import { afterFrontEvent, type FrontEvent, isUnsaved, isWorthSaving, openFront } from './front-state.ts';
import { whyNot } from './front-words.ts';
import { findKeptFront, forgetFront, keepFront, type KeptFront } from './kept-front.ts';

const PAUSE = 1500; // ms without a change until it is saved
const LISTEN = 60_000; // ms between looks at what became of the stories

/** In whose name everything is sent. */
export type Writer = { id: string; name: string };

/** The front that is being arranged: it saves itself, and hears what others do with it. */
export function useFront(opening: DeskFront, { id: writer, name }: Writer) {
  const [state, dispatch] = useReducer(afterFrontEvent, opening, openFront);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const sending = useRef<Promise<number | null> | null>(null);

  async function refresh() {
    const heard = await fetchFront();
    if (heard.kind === 'done') dispatch({ kind: 'heard', desk: heard.value });
  }

  async function send(): Promise<number | null> {
    const { content, saved } = latest.current;
    if (!isUnsaved(latest.current)) return saved.version;
    dispatch({ kind: 'saving' });
    const outcome = await sendDraft({ writer, version: saved.version }, content);
    dispatch(eventOf(outcome, content, name));
    void refresh();
    return outcome.kind === 'done' ? outcome.value.version : null;
  }

  /** The version that holds what is on the screen, or null where it could not be saved. One save at a time. */
  async function save(): Promise<number | null> {
    while (sending.current !== null) await sending.current;
    sending.current = send();
    const version = await sending.current;
    sending.current = null;
    return version;
  }

  const isDue = isWorthSaving(state);
  const pause = state.tries > 0 ? pauseBefore(state.tries) : PAUSE;
  const { content } = state;
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- save reads the latest state; a change begins the pause again
  }, [isDue, pause, content]);

  useEffect(() => {
    const timer = setInterval(() => void (document.hidden || refresh()), LISTEN);
    return () => clearInterval(timer);
  }, []);

  const [kept, decide] = useKept(writer, { content, version: state.saved.version }, isUnsaved(state));
  return { state, dispatch, save, refresh, kept, decide };
}

function eventOf(
  outcome: Awaited<ReturnType<typeof sendDraft>>,
  content: FrontContent,
  savedBy: string,
): FrontEvent {
  if (outcome.kind === 'met') return outcome;
  if (outcome.kind !== 'done') return { kind: 'not-saved', sent: content, ...whyNot(outcome) };
  const { version, savedAt } = outcome.value;
  return { kind: 'saved', draft: { version, savedAt, savedBy, content } };
}

/** What a page that was closed too early left here, and from now on what is not saved. */
function useKept(writer: string, { content, version }: Omit<KeptFront, 'at'>, isToKeep: boolean) {
  const isHydrated = useIsHydrated();
  const [isDecided, setDecided] = useState(false);
  const found = useMemo(() => (isHydrated ? findKeptFront(writer) : null), [isHydrated, writer]);
  const kept = found && !isDecided && !isSameJson(found.content, content) ? found : null;
  const isFree = kept === null;
  useEffect(() => {
    if (!isHydrated) return;
    if (isToKeep) keepFront(writer, { content, version, at: Date.now() });
    else if (isFree) forgetFront(writer);
  }, [isHydrated, writer, content, version, isToKeep, isFree]);
  return [kept, () => setDecided(true)] as const;
}
