import type {
  CustomerEntity,
  CustomerIdentifierEntity,
  EnrollmentEntity,
  JourneyCounts,
  JourneyEntity,
  JourneyVersionEntity,
  Store,
  UserEntity,
  VisitEntity,
  WorkspaceId,
} from '@sojourn/store';
import type DataLoader from 'dataloader';
import { loadMany, loadOne } from './batching.js';

/** What one operation has read by id, each thing once and all of a level in one query. */
export interface Loaders {
  readonly journeys: DataLoader<string, JourneyEntity | null>;
  readonly versions: DataLoader<string, JourneyVersionEntity | null>;
  readonly counts: DataLoader<string, JourneyCounts | null>;
  readonly customers: DataLoader<string, CustomerEntity | null>;
  readonly identifiers: DataLoader<string, readonly CustomerIdentifierEntity[]>;
  readonly enrollments: DataLoader<string, EnrollmentEntity | null>;
  readonly visits: DataLoader<string, readonly VisitEntity[]>;
  readonly users: DataLoader<string, UserEntity | null>;
}

/** Makes the loaders of one operation; they see one workspace only. */
export function createLoaders(store: Store, workspaceId: WorkspaceId): Loaders {
  const id = (row: { readonly id: string }) => row.id;
  return {
    journeys: loadOne((ids) => store.journeys.byIds(workspaceId, ids), id),
    versions: loadOne((ids) => store.versions.byIds(workspaceId, ids), id),
    counts: loadOne(
      (ids) => store.counts.ofJourneys(workspaceId, ids),
      ({ journeyId }) => journeyId,
    ),
    customers: loadOne((ids) => store.customers.byIds(workspaceId, ids), id),
    identifiers: loadMany(
      (ids) => store.customers.identifiersOf(workspaceId, ids),
      ({ customerId }) => customerId,
    ),
    enrollments: loadOne((ids) => store.enrollments.byIds(workspaceId, ids), id),
    visits: loadMany(
      (ids) => store.enrollments.visitsOf(workspaceId, ids),
      ({ enrollmentId }) => enrollmentId,
    ),
    users: loadOne((ids) => store.members.byIds(workspaceId, ids), id),
  };
}
