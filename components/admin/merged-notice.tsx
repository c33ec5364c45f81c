import { SaidOnArrival } from './said-on-arrival.tsx';

/** On the page of the one that stays, where merging leads (merge-into.tsx). */
export const MergedNotice = ({ isMerged }: { isMerged: boolean }) => (
  <SaidOnArrival message={isMerged ? 'Merged: the stories and the addresses of both are here now.' : null} />
);
