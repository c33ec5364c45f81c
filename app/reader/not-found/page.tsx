import { MissingPage } from '../missing-page.tsx';
import { openMoment } from '../moment.ts';

/** Asked for by the front door alone: the one page for all addresses that nothing answers. */
export default async function NotFoundPage() {
  return <MissingPage moment={await openMoment()} />;
}
