import { readBacklog } from '@sojourn/store';
import { observe } from '@sojourn/telemetry';
import type { DataSource } from 'typeorm';

/** Has operators see what is waiting to be done, and what waits for a person, as the database knows it. */
export function observeBacklog(dataSource: DataSource): void {
  observe(
    {
      'sojourn.outbox.age': { description: 'Age of the oldest event that is not relayed yet', unit: 's' },
      'sojourn.outbox.set_aside': { description: 'Events that could not be relayed and wait for a person' },
      'sojourn.nudges.outstanding': { description: 'Durable runs that are still to be nudged' },
      'sojourn.enrollments.unreleased': { description: 'Enrollments of audiences whose turn has not come' },
      'sojourn.runs.overdue': { description: 'Durable runs that are past their moment' },
      'sojourn.enrollments.quarantined': { description: 'Enrollments that an error holds for a person' },
    },
    async () => {
      const { outboxAge, setAside, nudges, unreleased, overdue, quarantined } = await readBacklog(dataSource);
      return {
        'sojourn.outbox.age': outboxAge,
        'sojourn.outbox.set_aside': setAside,
        'sojourn.nudges.outstanding': nudges,
        'sojourn.enrollments.unreleased': unreleased,
        'sojourn.runs.overdue': overdue,
        'sojourn.enrollments.quarantined': quarantined,
      };
    },
  );
}
