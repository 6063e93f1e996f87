import type {
  AccountOfCustomer,
  ApiKeyEntity,
  AttributeOrigin,
  AudienceRowProblem,
  AudienceRunEntity,
  CodeCount,
  Connection,
  ConsentEntity,
  CustomerEntity,
  CustomerIdentifierEntity,
  CustomerList,
  CustomerSegment,
  Decided,
  DecisionFilter,
  EnrollmentEntity,
  EnrollmentFilter,
  EventEffect,
  EventEntity,
  EventOnItsWay,
  InAppMessageEntity,
  JourneyCounts,
  JourneyEntity,
  JourneyVersionEntity,
  ListEntity,
  MessageReactionEntity,
  NodeCaption,
  PageRequest,
  SegmentEntity,
  SegmentListener,
  Store,
  Timeline,
  TriggerCallEntity,
  UserEntity,
  VisitEntity,
  WorkspaceId,
} from '@sojourn/store';
import type DataLoader from 'dataloader';
import {
  loadEach,
  loadMany,
  loadManyAbout,
  loadOne,
  loadOneAbout,
  type LoadPage,
  loadPages,
} from './batching.js';

/** What one operation has read by id, each thing once and all of a level in one query. */
export interface Loaders {
  readonly journeys: DataLoader<string, JourneyEntity | null>;
  readonly versions: DataLoader<string, JourneyVersionEntity | null>;
  /** By id of the journey. */
  readonly captions: DataLoader<string, readonly NodeCaption[]>;
  readonly counts: DataLoader<string, JourneyCounts | null>;
  readonly customers: DataLoader<string, CustomerEntity | null>;
  readonly identifiers: DataLoader<string, readonly CustomerIdentifierEntity[]>;
  readonly enrollments: DataLoader<string, EnrollmentEntity | null>;
  readonly visits: DataLoader<string, readonly VisitEntity[]>;
  readonly triggerCalls: DataLoader<string, TriggerCallEntity | null>;
  readonly users: DataLoader<string, UserEntity | null>;
  readonly apiKeys: DataLoader<string, ApiKeyEntity | null>;
  /** Events that are not through yet. */
  readonly onTheirWay: DataLoader<EventEntity, EventOnItsWay | null, string>;
  readonly decisionsOfEvent: DataLoader<EventEntity, readonly Decided[], string>;
  readonly effectsOfEvent: DataLoader<EventEntity, readonly EventEffect[], string>;
  readonly codes: DataLoader<string, CodeCount | null>;
  /** By id of the customer. */
  readonly accounts: DataLoader<string, readonly AccountOfCustomer[]>;
  readonly segments: DataLoader<string, SegmentEntity | null>;
  /** By key. */
  readonly segmentCounts: DataLoader<string, { readonly count: number } | null>;
  readonly segmentsOfCustomer: DataLoader<string, readonly CustomerSegment[]>;
  /** By key of the segment. */
  readonly listenersOfSegment: DataLoader<string, readonly SegmentListener[]>;
  readonly membersOfSegment: LoadPage<Connection<CustomerEntity>, PageRequest>;
  /** By key. */
  readonly lists: DataLoader<string, ListEntity | null>;
  readonly listCounts: DataLoader<string, { readonly count: number } | null>;
  readonly listsOfCustomer: DataLoader<string, readonly CustomerList[]>;
  readonly membersOfList: LoadPage<Connection<CustomerEntity>, PageRequest>;
  readonly attributeOrigins: DataLoader<string, readonly AttributeOrigin[]>;
  readonly consents: DataLoader<string, readonly ConsentEntity[]>;
  readonly reactions: DataLoader<string, readonly MessageReactionEntity[]>;
  readonly audienceRuns: DataLoader<string, AudienceRunEntity | null>;
  readonly audienceProblems: DataLoader<string, readonly AudienceRowProblem[]>;
  readonly audienceProblemCounts: DataLoader<string, { readonly count: number } | null>;
  readonly audienceRunsOfJourney: LoadPage<Connection<AudienceRunEntity>, PageRequest>;
  readonly versionsOfJourney: LoadPage<Connection<JourneyVersionEntity>, PageRequest>;
  readonly enrollmentsOfJourney: LoadPage<Connection<EnrollmentEntity>, PageRequest & EnrollmentFilter>;
  readonly enrollmentsOfCustomer: LoadPage<Connection<EnrollmentEntity>, PageRequest>;
  readonly eventsOfCustomer: LoadPage<Connection<EventEntity>, PageRequest>;
  readonly decisionsOfCustomer: LoadPage<Connection<Decided>, PageRequest & DecisionFilter>;
  readonly timelineOfCustomer: LoadPage<Timeline, PageRequest>;
  readonly inAppMessagesOfCustomer: LoadPage<Connection<InAppMessageEntity>, PageRequest>;
}

/** Makes the loaders of one operation; they see one workspace only. */
export function createLoaders(store: Store, workspaceId: WorkspaceId): Loaders {
  const id = (row: { readonly id: string }) => row.id;
  return {
    journeys: loadOne((ids) => store.journeys.byIds(workspaceId, ids), id),
    versions: loadOne((ids) => store.versions.byIds(workspaceId, ids), id),
    captions: loadMany(
      (ids) => store.versions.captionsOf(workspaceId, ids),
      ({ journeyId }) => journeyId,
    ),
    counts: loadOne(
      (ids) => store.counts.ofJourneys(workspaceId, ids),
      ({ journeyId }) => journeyId,
    ),
    customers: loadEach((ids) => store.customers.byIds(workspaceId, ids)),
    identifiers: loadMany(
      (ids) => store.customers.identifiersOf(workspaceId, ids),
      ({ customerId }) => customerId,
    ),
    enrollments: loadOne((ids) => store.enrollments.byIds(workspaceId, ids), id),
    visits: loadMany(
      (ids) => store.enrollments.visitsOf(workspaceId, ids),
      ({ enrollmentId }) => enrollmentId,
    ),
    triggerCalls: loadOne((ids) => store.triggerCalls.byIds(workspaceId, ids), id),
    users: loadOne((ids) => store.members.byIds(workspaceId, ids), id),
    apiKeys: loadOne((ids) => store.apiKeys.byIds(workspaceId, ids), id),
    onTheirWay: loadOneAbout((events) => store.events.onTheirWay(workspaceId, events), id),
    decisionsOfEvent: loadManyAbout(
      (events) => store.decisions.ofEvents(workspaceId, events),
      ({ event }) => event?.id,
    ),
    effectsOfEvent: loadManyAbout(
      (events) => store.events.effectsOf(workspaceId, events),
      ({ eventId }) => eventId,
    ),
    codes: loadOne(
      (ids) => store.codePools.countsOf(workspaceId, ids),
      ({ poolId }) => poolId,
    ),
    accounts: loadMany(
      (ids) => store.accounts.ofCustomers(workspaceId, ids),
      ({ customerId }) => customerId,
    ),
    segments: loadOne((ids) => store.segments.byIds(workspaceId, ids), id),
    segmentCounts: loadOne(
      (keys) => store.segments.memberCounts(workspaceId, keys),
      ({ key }) => key,
    ),
    segmentsOfCustomer: loadMany(
      (ids) => store.segments.ofCustomers(workspaceId, ids),
      ({ customerId }) => customerId,
    ),
    listenersOfSegment: loadMany(
      (keys) => store.segments.listeners(workspaceId, keys),
      ({ segmentKey }) => segmentKey,
    ),
    membersOfSegment: loadPages((keys, page) => store.segments.pagesOfMembers(workspaceId, keys, page)),
    lists: loadOne(
      (keys) => store.lists.byKeys(workspaceId, keys),
      ({ key }) => key,
    ),
    listCounts: loadOne(
      (keys) => store.lists.memberCounts(workspaceId, keys),
      ({ key }) => key,
    ),
    listsOfCustomer: loadMany(
      (ids) => store.lists.ofCustomers(workspaceId, ids),
      ({ customerId }) => customerId,
    ),
    membersOfList: loadPages((keys, page) => store.lists.pagesOfMembers(workspaceId, keys, page)),
    attributeOrigins: loadMany(
      (ids) => store.customers.originsOf(workspaceId, ids),
      ({ customerId }) => customerId,
    ),
    consents: loadMany(
      (ids) => store.consents.latestOf(workspaceId, ids),
      ({ customerId }) => customerId,
    ),
    reactions: loadMany(
      (ids) => store.inAppMessages.reactionsOf(workspaceId, ids),
      ({ messageId }) => messageId,
    ),
    audienceRuns: loadOne((ids) => store.audiences.byIds(workspaceId, ids), id),
    audienceProblems: loadMany(
      (ids) => store.audiences.problemsOf(workspaceId, ids),
      ({ runId }) => runId,
    ),
    audienceProblemCounts: loadOne(
      (ids) => store.audiences.problemCountsOf(workspaceId, ids),
      ({ runId }) => runId,
    ),
    audienceRunsOfJourney: loadPages((ids, page) => store.audiences.pagesOfJourneys(workspaceId, ids, page)),
    versionsOfJourney: loadPages((ids, page) => store.versions.pagesOfJourneys(workspaceId, ids, page)),
    enrollmentsOfJourney: loadPages((ids, { first, after, ...filter }) =>
      store.enrollments.pagesOf(workspaceId, 'journeyId', ids, { first, after }, filter),
    ),
    enrollmentsOfCustomer: loadPages((ids, page) =>
      store.enrollments.pagesOf(workspaceId, 'customerId', ids, page),
    ),
    eventsOfCustomer: loadPages((ids, page) => store.events.pagesOfCustomers(workspaceId, ids, page)),
    decisionsOfCustomer: loadPages((ids, { first, after, ...filter }) =>
      store.decisions.pagesOfCustomers(workspaceId, ids, { first, after }, filter),
    ),
    timelineOfCustomer: loadPages((ids, page) => store.timelines.pagesOfCustomers(workspaceId, ids, page)),
    inAppMessagesOfCustomer: loadPages((ids, page) =>
      store.inAppMessages.pagesOfCustomers(workspaceId, ids, page),
    ),
  };
}
