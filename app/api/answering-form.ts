import { refuseForm } from '../(desk)/form-answers.ts';
import { answering } from './answering.ts';

/** The same for a posted form: the refusal in the form in which a form is answered, with `back` as the way back. */
export const answeringForm = (back: string, route: (request: Request) => Promise<Response>) =>
  answering(route, (request, { message }, status) => refuseForm(request, { status, message }, back));
