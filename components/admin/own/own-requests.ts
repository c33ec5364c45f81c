import { z } from 'zod';
import { send } from '../editor/story-requests.ts';

export const sendOwnName = (name: string) => send('PUT', '/api/own/name', { name }, z.null());

export const sendOwnPassword = (oldPassword: string, newPassword: string) =>
  send('PUT', '/api/own/password', { oldPassword, newPassword }, z.null());

export const sendEndSession = (id: string) => send('DELETE', '/api/own/sessions', { id }, z.null());

export const sendEndOtherSessions = () => send('DELETE', '/api/own/sessions', { others: true }, z.null());
