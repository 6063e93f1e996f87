import type { Occurrence } from '@sojourn/engine';
import type { AudienceAtWork } from '@sojourn/store';
import type { Asked } from './next-part.js';

/** What the trigger is asked about a customer of a run, at a moment by the database's clock. */
export function occurrenceFor(run: AudienceAtWork, { key, data, day }: Asked, now: number): Occurrence {
  switch (run.kind) {
    case 'segment':
      return {
        kind: 'segment',
        now,
        id: run.id,
        segment: run.sourceKey ?? '',
        change: 'entered',
        because: 'found-at-publish',
      };
    case 'schedule':
      // One occurrence for each day: whoever travels west meanwhile meets the same moment again.
      return { kind: 'schedule', now, id: `${run.journeyId}-${day ?? ''}`, dueAt: run.dueAt ?? 0 };
    case 'announcement':
      if (run.event === null) throw new Error('an announcement without its event');
      return { kind: 'announcement', now, event: run.event };
    case 'manual':
      return { kind: 'manual', now, id: run.source === 'rows' ? `${run.id}-${key}` : run.id, data };
  }
}
