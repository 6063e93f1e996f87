import { journeysToWake, wakePeopleInside } from '@sojourn/store';
import type { DataSource } from 'typeorm';
import type { Log } from '../process/log.js';

/** What waking is done with. */
export interface WakeParts {
  readonly dataSource: DataSource;
  readonly log: Log;
}

/**
 * Asks for nudges of the people inside of every journey whose status has changed; one that fails keeps no other
 * from it. Returns how many journeys there were.
 */
export async function wakeJourneys({ dataSource, log }: WakeParts): Promise<number> {
  const journeys = await journeysToWake(dataSource);
  for (const journey of journeys) {
    try {
      await wakePeopleInside(dataSource, journey);
    } catch (error) {
      log.error('people inside not woken yet', { journeyId: journey.id }, error);
    }
  }
  return journeys.length;
}
