import { setFlagsFromString } from 'node:v8';

/**
 * V8 may come to allocate what outlived a few collections (requests, while something slow runs) among the old at once.
 * There a dead request keeps all that it points to, and with each collection the young have to be copied:
 * pauses of 15 ms and a third of the throughput, at some starts and not at others (docs/decisions/0018).
 */
export const keepRequestsYoung = (): void => setFlagsFromString('--no-allocation-site-pretenuring');
