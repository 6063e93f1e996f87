import type { OperationRow } from './operation-row.test-helper.js';
import { conflict, invalid, noSuch, refusals, wrongStatus } from './selections.test-helper.js';

const page = 'pageInfo { ...PageInfo }';
const journey = (fields: string) => `query ($journey: ID!) { journey(id: $journey) { ${fields} } }`;
const enrollment = (fields: string) =>
  `query ($enrollment: ID!) { enrollment(id: $enrollment) { ${fields} } }`;
const audienceRun = (fields: string) =>
  `query ($audienceRun: ID!) { audienceRun(id: $audienceRun) { ${fields} } }`;
const triggerCall = (fields: string) =>
  `query ($triggerCall: ID!) { triggerCall(id: $triggerCall) { ${fields} } }`;
const noTriggerCall = { triggerCall: null };
const noAudienceRun = { audienceRun: null };
const noJourney = { journey: null };
const noEnrollment = { enrollment: null };

const preview = (fields: string) => `query ($journey: ID!) {
  previewMove(input: { journeyId: $journey, baseRevision: 1 }) { ${fields} } }`;

/** Every other query, and every field that leads on from a thing to another. */
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
  'Query.triggerCall': { access: 'viewer', document: triggerCall('...TriggerCall'), absent: noTriggerCall },
  'TriggerCall.journey': {
    access: 'viewer',
    document: triggerCall('journey { ...Journey }'),
    absent: noTriggerCall,
  },
  'TriggerCall.customer': {
    access: 'viewer',
    document: triggerCall('customer { ...Customer }'),
    absent: noTriggerCall,
  },
  'TriggerCall.enrollment': {
    access: 'viewer',
    document: triggerCall('enrollment { ...Enrollment }'),
    absent: noTriggerCall,
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
  'Query.previewAudience': {
    access: 'publisher',
    document: `query ($byHand: ID!) { previewAudience(input: { journeyId: $byHand, csv: "userId,seat\\nnobody,4A" }) {
      ${refusals} ${wrongStatus} ${invalid}
      ... on AudiencePreview { ...AudiencePreview columns { ...AudienceColumn } problems { ...AudienceRowProblem } } } }`,
    absent: noSuch('previewAudience'),
  },
  'MoveExample.enrollment': {
    access: 'publisher',
    document: preview(
      `${refusals} ... on MovePreview { groups { next { examples { enrollment { ...Enrollment } } } } }`,
    ),
    absent: noSuch('previewMove'),
  },
};
