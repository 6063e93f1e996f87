import type { OperationRow } from './operation-row.test-helper.js';
import {
  badCondition,
  conflict,
  invalid,
  noSuch,
  refusals,
  wrongState,
  wrongStatus,
} from './selections.test-helper.js';

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
  'Mutation.skipWait': {
    access: 'editor',
    document: `mutation ($enrollment: ID!) { skipWait(enrollmentId: $enrollment) {
      ${refusals} ... on NoWaitToSkip { ...NoWaitToSkip } ... on WaitSkipped { enrollment { ...Enrollment } } } }`,
    absent: noSuch('skipWait', 'enrollment'),
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
  'Mutation.declareAttribute': {
    access: 'editor',
    document: `mutation { declareAttribute(input: { path: "customer.made", type: NUMBER }) {
      ${refusals.replace('... on NotFound { ...NotFound } ', '')} ${invalid} ... on AttributeDeclared { attribute { ...Attribute } } } }`,
  },
  'Mutation.undeclareAttribute': {
    access: 'editor',
    document: `mutation { undeclareAttribute(path: "customer.made") {
      ${refusals} ... on AttributeUndeclared { ...AttributeUndeclared attribute { ...Attribute } } } }`,
  },
  'Mutation.forgetAttribute': {
    access: 'editor',
    document: `mutation { forgetAttribute(path: "customer.word") {
      ${refusals} ... on AttributeForgotten { ...AttributeForgotten attribute { ...Attribute } } } }`,
  },
  'Mutation.createSegment': {
    access: 'editor',
    document: `mutation { createSegment(input: { key: "made", name: "Made", condition: { combinator: "and", rules: [] } }) {
      ${refusals.replace('... on NotFound { ...NotFound } ', '')} ${invalid} ${badCondition} ... on SegmentSaved { segment { ...Segment } } } }`,
  },
  'Mutation.updateSegment': {
    access: 'editor',
    document: `mutation ($segment: ID!) { updateSegment(input: {
        segmentId: $segment, baseVersion: 1, name: "Edited", condition: { combinator: "and", rules: [] } }) {
      ${refusals} ${invalid} ${badCondition} ... on SegmentConflict { segment { ...Segment } }
      ... on SegmentSaved { segment { ...Segment } } } }`,
    absent: noSuch('updateSegment', 'segment'),
  },
  'Mutation.deleteSegment': {
    access: 'editor',
    document: `mutation ($segment: ID!) { deleteSegment(segmentId: $segment) {
      ${refusals} ... on SegmentInUse { journeys { ...Journey } segments { ...Segment } }
      ... on SegmentDeleted { ...SegmentDeleted } } }`,
    absent: noSuch('deleteSegment', 'segment'),
  },
  'Mutation.createList': {
    access: 'editor',
    document: `mutation { createList(input: { key: "made", name: "Made" }) {
      ${refusals.replace('... on NotFound { ...NotFound } ', '')} ${invalid} ... on ListSaved { list { ...List } } } }`,
  },
  'Mutation.renameList': {
    access: 'editor',
    document: `mutation ($list: String!) { renameList(input: { key: $list, name: "Renamed" }) {
      ${refusals} ${invalid} ... on ListSaved { list { ...List } } } }`,
    absent: noSuch('renameList', 'list'),
  },
  'Mutation.addToList': {
    access: 'editor',
    document: `mutation ($list: String!, $customer: String!) {
      addToList(input: { key: $list, customers: [$customer, "nobody"] }) { ${refusals} ${invalid}
      ... on ListChanged { ...ListChanged list { ...List } problems { ...ListRowProblem } } } }`,
    absent: noSuch('addToList', 'list'),
  },
  'Mutation.removeFromList': {
    access: 'editor',
    document: `mutation ($list: String!, $customer: String!) {
      removeFromList(input: { key: $list, customers: [$customer] }) { ${refusals} ${invalid}
      ... on ListChanged { ...ListChanged list { ...List } problems { ...ListRowProblem } } } }`,
    absent: noSuch('removeFromList', 'list'),
  },
  'Mutation.deleteList': {
    access: 'editor',
    document: `mutation ($list: String!) { deleteList(key: $list) {
      ${refusals} ... on ListInUse { journeys { ...Journey } segments { ...Segment } }
      ... on ListDeleted { ...ListDeleted } } }`,
    absent: noSuch('deleteList', 'list'),
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
  'Mutation.setTestCustomer': {
    access: 'publisher',
    document: `mutation ($customer: ID!) { setTestCustomer(input: { customerId: $customer, isTest: false }) {
      ${refusals} ... on TestCustomerSet { customer { ...Customer } } } }`,
    absent: noSuch('setTestCustomer', 'customer'),
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
  'Mutation.redriveEvents': {
    access: 'publisher',
    document: `mutation ($setAside: ID!) { redriveEvents(input: { eventIds: [$setAside] }) {
      ${refusals.replace('... on NotFound { ...NotFound } ', '')} ${invalid} ... on EventsRedriven { ...EventsRedriven } } }`,
    absent: { redriveEvents: { __typename: 'EventsRedriven', redriven: 0, left: 0 } },
  },
  'Mutation.triggerJourney': {
    access: 'publisher',
    document: `mutation ($byApi: String!) { triggerJourney(input: { journeyKey: $byApi, userId: "named" }) {
      ${refusals} ${wrongStatus} ${invalid} ... on DataRefused { problems { ...DataProblem } }
      ... on OtherCall { ...OtherCall } ... on TooManyCalls { ...TooManyCalls }
      ... on JourneyTriggered { call { ...TriggerCall } } } }`,
    absent: noSuch('triggerJourney'),
  },
  'Mutation.eraseCustomer': {
    access: 'admin',
    document: `mutation ($customer: ID!) { eraseCustomer(customerId: $customer) {
      ${refusals} ... on CustomerErased { ...CustomerErased erasure { ...Erasure } } } }`,
    absent: noSuch('eraseCustomer', 'customer'),
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
