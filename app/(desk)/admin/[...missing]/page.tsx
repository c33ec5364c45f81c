import { notFound } from 'next/navigation';
import { requireActor } from '../../actor.ts';

/** Without this an unknown address of the desk would be looked up among the reader's pages. */
export default async function MissingPage() {
  await requireActor('/admin');
  notFound();
}
