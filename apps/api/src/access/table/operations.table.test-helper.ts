import type { Role } from '@sojourn/store';

/** A row of the table: who may ask, what is asked, and what everybody else is told about a thing that is not theirs. */
export interface OperationRow {
  /** The smallest role that may. */
  readonly access: Role;
  /** Selects, with `...Type`, every plain field of a type. Its variables are ids of what was planted. */
  readonly document: string;
  /**
   * What the answer is for a thing of another workspace, exactly as for one that is nowhere; absent for operations
   * that name nothing: they show each workspace its own.
   */
  readonly absent?: unknown;
}

const page = 'pageInfo { ...PageInfo }';
const journey = (fields: string) => `query ($journey: ID!) { journey(id: $journey) { ${fields} } }`;
const customer = (fields: string) => `query ($customer: ID!) { customer(id: $customer) { ${fields} } }`;
const enrollment = (fields: string) =>
  `query ($enrollment: ID!) { enrollment(id: $enrollment) { ${fields} } }`;
const audienceRun = (fields: string) =>
  `query ($audienceRun: ID!) { audienceRun(id: $audienceRun) { ${fields} } }`;
const noAudienceRun = { audienceRun: null };
const noJourney = { journey: null };
const noCustomer = { customer: null };
const noEnrollment = { enrollment: null };

const refusals = `__typename ... on NotFound { ...NotFound } ... on Forbidden { ...Forbidden }`;
const wrongStatus = '... on WrongStatus { ...WrongStatus }';
const wrongState = '... on WrongState { ...WrongState }';
const invalid = '... on InvalidInput { ...InvalidInput }';
const conflict = '... on DraftConflict { ...DraftConflict savedBy { ...User } }';
const noSuch = (operation: string, thing = 'journey') => ({
  [operation]: { __typename: 'NotFound', message: `There is no such ${thing} in this workspace.` },
});

const preview = (fields: string) => `query ($journey: ID!) {
  previewMove(input: { journeyId: $journey, baseRevision: 1 }) { ${fields} } }`;

/** Every query, and every field that leads on from a thing to another. */
export const queries: Readonly<Record<string, OperationRow>> = {
  'Query.viewer': {
    access: 'viewer',
    document: '{ viewer { ...Viewer workspace { ...Workspace } user { ...User } } }',
  },
  'Query.nodeTypes': { access: 'viewer', document: '{ nodeTypes { ...NodeType outcomes { ...Outcome } } }' },
  'Query.journeys': {
    access: 'viewer',
    document: `{ journeys { ...JourneyConnection ${page} edges { ...JourneyEdge node { ...Journey } } } }`,
  },
  'Query.customers': {
    access: 'viewer',
    document: `{ customers { ...CustomerConnection ${page} edges { ...CustomerEdge node { ...Customer } } } }`,
  },
  'Query.rejectedEvents': {
    access: 'viewer',
    document: `{ rejectedEvents { ...RejectedEventConnection ${page} edges { ...RejectedEventEdge node { ...RejectedEvent } } } }`,
  },
  'Query.apiKeys': { access: 'admin', document: '{ apiKeys { ...ApiKey } }' },
  'Query.journey': { access: 'viewer', document: journey('...Journey'), absent: noJourney },
  'Journey.draftSavedBy': {
    access: 'viewer',
    document: journey('draftSavedBy { ...User }'),
    absent: noJourney,
  },
  'Journey.problems': { access: 'viewer', document: journey('problems { ...Problem }'), absent: noJourney },
  'Journey.version': {
    access: 'viewer',
    document: journey('version { ...JourneyVersion }'),
    absent: noJourney,
  },
  'JourneyVersion.publishedBy': {
    access: 'viewer',
    document: journey('version { publishedBy { ...User } }'),
    absent: noJourney,
  },
  'Journey.hasUnpublishedChanges': {
    access: 'viewer',
    document: journey('hasUnpublishedChanges'),
    absent: noJourney,
  },
  'Journey.versions': {
    access: 'viewer',
    document: journey(`versions { ${page} edges { ...JourneyVersionEdge node { ...JourneyVersion } } }`),
    absent: noJourney,
  },
  'Journey.counts': {
    access: 'viewer',
    document: journey('counts { ...JourneyCounts nodes { ...NodeCounts } }'),
    absent: noJourney,
  },
  'Journey.enrollments': {
    access: 'viewer',
    document: journey(
      `enrollments { ...EnrollmentConnection ${page} edges { ...EnrollmentEdge node { ...Enrollment } } }`,
    ),
    absent: noJourney,
  },
  'Journey.audienceRuns': {
    access: 'viewer',
    document: `query ($byHand: ID!) { journey(id: $byHand) {
      audienceRuns { ${page} edges { ...AudienceRunEdge node { ...AudienceRun } } } } }`,
    absent: noJourney,
  },
  'Query.audienceRun': { access: 'viewer', document: audienceRun('...AudienceRun'), absent: noAudienceRun },
  'AudienceRun.journey': {
    access: 'viewer',
    document: audienceRun('journey { ...Journey }'),
    absent: noAudienceRun,
  },
  'AudienceRun.startedBy': {
    access: 'viewer',
    document: audienceRun('startedBy { ...User }'),
    absent: noAudienceRun,
  },
  'AudienceRun.stayedOut': {
    access: 'viewer',
    document: audienceRun('stayedOut { ...StayedOut }'),
    absent: noAudienceRun,
  },
  'AudienceRun.problemCount': {
    access: 'viewer',
    document: audienceRun('problemCount'),
    absent: noAudienceRun,
  },
  'AudienceRun.problems': {
    access: 'viewer',
    document: audienceRun('problems { ...AudienceRowProblem }'),
    absent: noAudienceRun,
  },
  'Query.customer': { access: 'viewer', document: customer('...Customer'), absent: noCustomer },
  'Customer.userIds': { access: 'viewer', document: customer('userIds'), absent: noCustomer },
  'Customer.anonymousIds': { access: 'viewer', document: customer('anonymousIds'), absent: noCustomer },
  'Customer.events': {
    access: 'viewer',
    document: customer(`events { ${page} edges { ...EventEdge node { ...Event } } }`),
    absent: noCustomer,
  },
  'Customer.enrollments': {
    access: 'viewer',
    document: customer(`enrollments { ...EnrollmentConnection ${page} edges { node { ...Enrollment } } }`),
    absent: noCustomer,
  },
  'Query.customerByUserId': {
    access: 'viewer',
    document: '{ customerByUserId(userId: "house-secret") { ...Customer } }',
  },
  'Customer.inAppMessages': {
    access: 'viewer',
    document: customer(
      `inAppMessages { ...InAppMessageConnection ${page} edges { ...InAppMessageEdge node { ...InAppMessage } } }`,
    ),
    absent: noCustomer,
  },
  'InAppMessage.openedAt': {
    access: 'viewer',
    document: customer('inAppMessages { edges { node { openedAt } } }'),
    absent: noCustomer,
  },
  'InAppMessage.clickedAt': {
    access: 'viewer',
    document: customer('inAppMessages { edges { node { clickedAt } } }'),
    absent: noCustomer,
  },
  'Customer.consents': {
    access: 'viewer',
    document: customer('consents { ...Consent }'),
    absent: noCustomer,
  },
  'Query.tasks': {
    access: 'viewer',
    document: `{ tasks { ...TaskConnection ${page} edges { ...TaskEdge node { ...Task } } } }`,
  },
  'Task.customer': {
    access: 'viewer',
    document: '{ tasks { edges { node { customer { ...Customer } } } } }',
  },
  'Task.enrollment': {
    access: 'viewer',
    document: '{ tasks { edges { node { enrollment { ...Enrollment } } } } }',
  },
  'Task.doneBy': {
    access: 'viewer',
    document: '{ tasks { edges { node { doneBy { ...User } } } } }',
  },
  'Query.codePools': {
    access: 'viewer',
    document: `{ codePools { ...CodePoolConnection ${page} edges { ...CodePoolEdge node { ...CodePool } } } }`,
  },
  'CodePool.total': { access: 'viewer', document: '{ codePools { edges { node { total } } } }' },
  'CodePool.left': { access: 'viewer', document: '{ codePools { edges { node { left } } } }' },
  'Query.enrollment': { access: 'viewer', document: enrollment('...Enrollment'), absent: noEnrollment },
  'Enrollment.journey': {
    access: 'viewer',
    document: enrollment('journey { ...Journey }'),
    absent: noEnrollment,
  },
  'Enrollment.version': {
    access: 'viewer',
    document: enrollment('version { ...JourneyVersion }'),
    absent: noEnrollment,
  },
  'Enrollment.customer': {
    access: 'viewer',
    document: enrollment('customer { ...Customer }'),
    absent: noEnrollment,
  },
  'Enrollment.pending': { access: 'viewer', document: enrollment('pending'), absent: noEnrollment },
  'Enrollment.visits': {
    access: 'viewer',
    document: enrollment('visits { ...Visit }'),
    absent: noEnrollment,
  },
  'Visit.caption': { access: 'viewer', document: enrollment('visits { caption }'), absent: noEnrollment },
  'Query.previewMove': {
    access: 'publisher',
    document: preview(`${refusals} ${invalid} ${conflict} ... on PublishRefused { problems { ...Problem } }
      ... on MovePreview { ...MovePreview groups { ...MoveGroup next { ...MoveNext examples { ...MoveExample } } } }`),
    absent: noSuch('previewMove'),
  },
  'MoveExample.enrollment': {
    access: 'publisher',
    document: preview(
      `${refusals} ... on MovePreview { groups { next { examples { enrollment { ...Enrollment } } } } }`,
    ),
    absent: noSuch('previewMove'),
  },
};

/** Every mutation, in an order in which each succeeds on what the ones before left. */
export const mutations: Readonly<Record<string, OperationRow>> = {
  'Mutation.createJourney': {
    access: 'editor',
    document: `mutation { createJourney(input: { name: "Made", template: PURCHASE_CONFIRMATION }) {
      ${refusals.replace('... on NotFound { ...NotFound } ', '')} ${invalid} ... on JourneyCreated { journey { ...Journey } } } }`,
  },
  'Mutation.renameJourney': {
    access: 'editor',
    document: `mutation ($journey: ID!) { renameJourney(input: { journeyId: $journey, name: "Renamed" }) {
      ${refusals} ${invalid} ... on JourneyRenamed { journey { ...Journey } } } }`,
    absent: noSuch('renameJourney'),
  },
  'Mutation.saveDraft': {
    access: 'editor',
    document: `mutation ($journey: ID!, $draft: JSON!) { saveDraft(input: { journeyId: $journey, baseRevision: 1, draft: $draft }) {
      ${refusals} ${invalid} ${wrongStatus} ${conflict}
      ... on DraftSaved { ...DraftSaved problems { ...Problem } journey { ...Journey } } } }`,
    absent: noSuch('saveDraft'),
  },
  'DraftConflict.savedBy': {
    access: 'editor',
    document: `mutation ($journey: ID!) { saveDraft(input: { journeyId: $journey, baseRevision: 1, draft: {} }) {
      ${refusals} ${conflict} } }`,
    absent: noSuch('saveDraft'),
  },
  'Mutation.publishJourney': {
    access: 'publisher',
    document: `mutation ($journey: ID!) { publishJourney(input: { journeyId: $journey, baseRevision: 2 }) {
      ${refusals} ${wrongStatus} ${conflict} ${invalid} ... on PublishRefused { problems { ...Problem } }
      ... on MappingNeeded { nodes { ...UnmappedNode } }
      ... on JourneyPublished { ...JourneyPublished journey { ...Journey } version { ...JourneyVersion } } } }`,
    absent: noSuch('publishJourney'),
  },
  'Mutation.stopEnrollment': {
    access: 'publisher',
    document: `mutation ($enrollment: ID!) { stopEnrollment(input: { enrollmentId: $enrollment, reason: "Asked to" }) {
      ${refusals} ${wrongState} ${invalid} ... on EnrollmentStopped { ...EnrollmentStopped enrollment { ...Enrollment } } } }`,
    absent: noSuch('stopEnrollment', 'enrollment'),
  },
  'Mutation.retryEnrollment': {
    access: 'publisher',
    document: `mutation ($stuck: ID!) { retryEnrollment(enrollmentId: $stuck) {
      ${refusals} ${wrongState} ... on EnrollmentRetried { enrollment { ...Enrollment } } } }`,
    absent: noSuch('retryEnrollment', 'enrollment'),
  },
  'Mutation.pauseJourney': {
    access: 'publisher',
    document: `mutation ($journey: ID!) { pauseJourney(journeyId: $journey) {
      ${refusals} ${wrongStatus} ... on JourneyPaused { ...JourneyPaused journey { ...Journey } } } }`,
    absent: noSuch('pauseJourney'),
  },
  'Mutation.resumeJourney': {
    access: 'publisher',
    document: `mutation ($journey: ID!) { resumeJourney(journeyId: $journey) {
      ${refusals} ${wrongStatus} ... on JourneyResumed { journey { ...Journey } } } }`,
    absent: noSuch('resumeJourney'),
  },
  'Mutation.archiveJourney': {
    access: 'publisher',
    document: `mutation ($journey: ID!) { archiveJourney(journeyId: $journey) {
      ${refusals} ${wrongStatus} ... on JourneyArchived { ...JourneyArchived journey { ...Journey } } } }`,
    absent: noSuch('archiveJourney'),
  },
  'Mutation.completeTask': {
    access: 'editor',
    document: `mutation ($task: ID!) { completeTask(input: { taskId: $task, outcome: "reached" }) {
      ${refusals} ${invalid} ... on TaskDoneAlready { ...TaskDoneAlready task { ...Task } }
      ... on TaskCompleted { task { ...Task } } } }`,
    absent: noSuch('completeTask', 'task'),
  },
  'Mutation.createCodePool': {
    access: 'editor',
    document: `mutation { createCodePool(input: { key: "made", name: "Made" }) {
      ${refusals.replace('... on NotFound { ...NotFound } ', '')} ${invalid} ... on CodePoolCreated { pool { ...CodePool } } } }`,
  },
  'Mutation.addCodes': {
    access: 'editor',
    document: `mutation ($pool: ID!) { addCodes(input: { poolId: $pool, codes: ["ONE"] }) {
      ${refusals} ${invalid} ... on CodesAdded { ...CodesAdded pool { ...CodePool } } } }`,
    absent: noSuch('addCodes', 'pool'),
  },
  'Mutation.noteInAppReaction': {
    access: 'editor',
    document: `mutation ($message: ID!) { noteInAppReaction(messageId: $message, reaction: OPENED) {
      ${refusals} ... on InAppReactionNoted { ...InAppReactionNoted inAppMessage { ...InAppMessage } } } }`,
    absent: noSuch('noteInAppReaction', 'message'),
  },
  'Mutation.recordConsent': {
    access: 'editor',
    document: `mutation ($customer: ID!) {
      recordConsent(input: { customerId: $customer, channel: "email", state: GRANTED }) {
        ${refusals} ${invalid} ... on ConsentRecorded { ...ConsentRecorded } } }`,
    absent: noSuch('recordConsent', 'customer'),
  },
  'Mutation.startAudience': {
    access: 'publisher',
    document: `mutation ($byHand: ID!) { startAudience(input: { journeyId: $byHand, csv: "userId\\nnobody" }) {
      ${refusals} ${wrongStatus} ${invalid} ... on AudienceStarted { run { ...AudienceRun } } } }`,
    absent: noSuch('startAudience'),
  },
  'Mutation.cancelAudience': {
    access: 'publisher',
    document: `mutation ($audienceRun: ID!) { cancelAudience(runId: $audienceRun) {
      ${refusals} ... on AudienceOver { ...AudienceOver run { ...AudienceRun } }
      ... on AudienceCanceled { run { ...AudienceRun } } } }`,
    absent: noSuch('cancelAudience', 'audience run'),
  },
  'Mutation.createApiKey': {
    access: 'admin',
    document: `mutation { createApiKey(input: { kind: WRITE, name: "Made" }) {
      ${refusals.replace('... on NotFound { ...NotFound } ', '')} ${invalid} ... on ApiKeyCreated { ...ApiKeyCreated apiKey { ...ApiKey } } } }`,
  },
  'Mutation.revokeApiKey': {
    access: 'admin',
    document: `mutation ($apiKey: ID!) { revokeApiKey(id: $apiKey) { ${refusals} ... on ApiKeyRevoked { apiKey { ...ApiKey } } } }`,
    absent: noSuch('revokeApiKey', 'key'),
  },
};

/** Every subscription. */
export const subscriptions: Readonly<Record<string, OperationRow>> = {
  'Subscription.journeyCounts': {
    access: 'viewer',
    document:
      'subscription ($journey: ID!) { journeyCounts(journeyId: $journey) { ...JourneyCounts nodes { ...NodeCounts } } }',
    absent: ['NOT_FOUND'],
  },
};
