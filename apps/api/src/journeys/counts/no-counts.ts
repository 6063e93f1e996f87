import type { JourneyCounts } from '@sojourn/store';

/** The counts of a journey nobody entered. */
export const noCounts: Omit<JourneyCounts, 'journeyId'> = {
  entered: 0,
  running: 0,
  finished: 0,
  exited: 0,
  quarantined: 0,
  nodes: [],
};
