'use client';

import { type SubmitEvent, useRef, useState } from 'react';
import type { FieldErrors } from '#domain/failure';

/** What the desk says about a form that was not accepted. */
export type FormRefusal = { message: string; fields: FieldErrors };

export type PostedForm = {
  attributes: {
    action: string;
    method: 'post';
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  };
  refusal: FormRefusal | null;
  isSending: boolean;
};

/**
 * A form that the browser posts by itself before, or without, script. With script the page stays, so that what
 * was typed is still there when the answer is no. Answers: app/(desk)/form-answers.ts.
 */
export function usePostedForm(
  action: string,
  refusedBefore: FormRefusal | null = null,
  onDone: (goTo: string) => void = leaveFor,
): PostedForm {
  const [refusal, setRefusal] = useState(refusedBefore);
  const [isSending, setSending] = useState(false);
  const sending = useRef(false);

  async function post(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.current) return;
    const form = event.currentTarget;
    sending.current = true;
    setSending(true);
    const answer = await send(action, form);
    if ('goTo' in answer) return onDone(answer.goTo);
    sending.current = false;
    setSending(false);
    setRefusal(answer);
    focusField(form, Object.keys(answer.fields)[0]);
  }

  return {
    attributes: { action, method: 'post', onSubmit: (event) => void post(event) },
    refusal,
    isSending,
  };
}

const leaveFor = (path: string) => window.location.assign(path);

async function send(action: string, form: HTMLFormElement): Promise<{ goTo: string } | FormRefusal> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  try {
    const response = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } });
    return readAnswer(await response.json());
  } catch {
    return UNREACHABLE;
  }
}

const UNREACHABLE: FormRefusal = {
  message: 'No answer from the site. What you typed is still here. Check the connection and send it again.',
  fields: {},
};

function readAnswer(answer: unknown): { goTo: string } | FormRefusal {
  if (typeof answer !== 'object' || answer === null) return UNREACHABLE;
  if ('goTo' in answer && typeof answer.goTo === 'string') return { goTo: answer.goTo };
  if (!('message' in answer) || typeof answer.message !== 'string') return UNREACHABLE;
  const fields = 'fields' in answer && typeof answer.fields === 'object' ? (answer.fields ?? {}) : {};
  const sentences = Object.entries(fields).map(([name, sentence]) => [name, String(sentence)] as const);
  return { message: answer.message, fields: Object.fromEntries(sentences) };
}

function focusField(form: HTMLFormElement, name: string | undefined) {
  const field = name === undefined ? null : form.elements.namedItem(name);
  if (field instanceof HTMLElement) field.focus();
}
