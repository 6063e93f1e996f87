import type { IndexedEvidence } from '../indexed-evidence.js';
import type { Finding } from '../violation.js';

/** Nothing of one workspace is found in another: whatever belongs together has the same workspace. */
export function withinWorkspaces(evidence: IndexedEvidence): readonly Finding[] {
  const { customer, journey, enrollment, event } = evidence;
  const { events, enrollments, visits, messages } = evidence.database;
  const related = [
    ...events.map((row) => ({ row, of: [customer(row.customerId)], kind: 'event', id: row.id })),
    ...enrollments.map((row) => ({
      row,
      of: [customer(row.customerId), journey(row.journeyId), event(row.entryEventId)],
      kind: 'enrollment',
      id: row.id,
    })),
    ...visits.map((row) => ({
      row,
      of: [enrollment(row.enrollmentId), journey(row.journeyId)],
      kind: 'visit',
      id: `${row.enrollmentId}-${row.number}`,
    })),
    ...messages.map((row) => ({
      row,
      of: [enrollment(row.enrollmentId), customer(row.customerId), journey(row.journeyId)],
      kind: 'message',
      id: row.id,
    })),
  ];
  return related
    .filter(({ row, of }) => of.some((other) => other?.workspaceId !== row.workspaceId))
    .map(({ kind, id }) => ({ what: `The ${kind} crosses workspaces.`, ids: { [kind]: id } }));
}
