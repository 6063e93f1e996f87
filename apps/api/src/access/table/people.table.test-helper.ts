import type { OperationRow } from './operation-row.test-helper.js';

const page = 'pageInfo { ...PageInfo }';
const customer = (fields: string) => `query ($customer: ID!) { customer(id: $customer) { ${fields} } }`;
const decision = (fields: string) => customer(`decisions { edges { node { ${fields} } } }`);
const timeline = (fields: string) =>
  customer(`timeline { ${page} edges { ...TimelineEdge node { ${fields} } } }`);
const list = (fields: string) => `query ($list: String!) { list(key: $list) { ${fields} } }`;
const segment = (fields: string) => `query ($segment: ID!) { segment(id: $segment) { ${fields} } }`;
const event = (fields: string) => `query ($event: ID!) { event(id: $event) { ${fields} } }`;
const noEvent = { event: null };
const noSegment = { segment: null };
const noList = { list: null };
const noCustomer = { customer: null };

/** Every query about customers and what comes in of them, and every field that leads on from there. */
export const peopleQueries: Readonly<Record<string, OperationRow>> = {
  'Query.customers': {
    access: 'viewer',
    document: `{ customers { ...CustomerConnection ${page} edges { ...CustomerEdge node { ...Customer } } } }`,
  },
  'Query.attributes': {
    access: 'viewer',
    document: `{ attributes { ...AttributeConnection ${page} edges { ...AttributeEdge node {
      ...Attribute observedTypes { ...ObservedType } } } } }`,
  },
  'ObservedType.customer': {
    access: 'viewer',
    document: '{ attributes { edges { node { observedTypes { customer { ...Customer } } } } } }',
  },
  'Query.rejectedEvents': {
    access: 'viewer',
    document: `{ rejectedEvents { ...RejectedEventConnection ${page} edges { ...RejectedEventEdge node { ...RejectedEvent } } } }`,
  },
  'RejectedEvent.source': {
    access: 'viewer',
    document: '{ rejectedEvents { edges { node { source { ...EventSource } } } } }',
  },
  'Query.arrivals': {
    access: 'viewer',
    document: `{ arrivals { ...ArrivalConnection ${page} edges { ...ArrivalEdge node {
      ... on Event { ...Event } ... on RejectedEvent { ...RejectedEvent } } } } }`,
  },
  'Query.event': { access: 'viewer', document: event('...Event'), absent: noEvent },
  'Event.customer': { access: 'viewer', document: event('customer { ...Customer }'), absent: noEvent },
  'Event.change': { access: 'viewer', document: event('change { ...NotedChange }'), absent: noEvent },
  'Event.context': { access: 'viewer', document: event('context'), absent: noEvent },
  'Event.source': { access: 'viewer', document: event('source { ...EventSource }'), absent: noEvent },
  'Event.recordedBy': {
    access: 'viewer',
    document: event('recordedBy { ...Enrollment }'),
    absent: noEvent,
  },
  'Event.isOnItsWay': { access: 'viewer', document: event('isOnItsWay'), absent: noEvent },
  'Event.setAside': { access: 'viewer', document: event('setAside { ...SetAsideEvent }'), absent: noEvent },
  'Event.decisions': { access: 'viewer', document: event('decisions { ...Decision }'), absent: noEvent },
  'Event.effects': { access: 'viewer', document: event('effects { ...EventEffect }'), absent: noEvent },
  'EventEffect.enrollment': {
    access: 'viewer',
    document: event('effects { enrollment { ...Enrollment } }'),
    absent: noEvent,
  },
  'Query.setAsideEvents': {
    access: 'viewer',
    document: `{ setAsideEvents { ...SetAsideEventConnection ${page} edges { ...SetAsideEventEdge node { ...SetAsideEvent } } } }`,
  },
  'SetAsideEvent.customer': {
    access: 'viewer',
    document: '{ setAsideEvents { edges { node { customer { ...Customer } } } } }',
  },
  'Query.customer': { access: 'viewer', document: customer('...Customer'), absent: noCustomer },
  'Query.erasure': {
    access: 'admin',
    document: 'query ($erasure: ID!) { erasure(id: $erasure) { ...Erasure } }',
    absent: { erasure: null },
  },
  'Customer.userIds': { access: 'viewer', document: customer('userIds'), absent: noCustomer },
  'Customer.anonymousIds': { access: 'viewer', document: customer('anonymousIds'), absent: noCustomer },
  'Customer.accounts': {
    access: 'viewer',
    document: customer('accounts { ...Account }'),
    absent: noCustomer,
  },
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
  'Customer.timeline': {
    access: 'viewer',
    document: timeline(`__typename ... on TimelineEvent { ...TimelineEvent }
      ... on TimelineDecision { ...TimelineDecision decision { ...Decision } }
      ... on TimelineMessage { ...TimelineMessage } ... on TimelineReaction { ...TimelineReaction }
      ... on TimelineRun { ...TimelineRun } ... on TimelineConsent { ...TimelineConsent }`),
    absent: noCustomer,
  },
  'TimelineEvent.change': {
    access: 'viewer',
    document: timeline('... on TimelineEvent { change { ...NotedChange } }'),
    absent: noCustomer,
  },
  ...Object.fromEntries(
    ['TimelineMessage', 'TimelineReaction', 'TimelineRun'].map((type) => [
      `${type}.enrollment`,
      {
        access: 'viewer' as const,
        document: timeline(`... on ${type} { enrollment { ...Enrollment } }`),
        absent: noCustomer,
      },
    ]),
  ),
  'TimelineMessage.caption': {
    access: 'viewer',
    document: timeline('... on TimelineMessage { caption }'),
    absent: noCustomer,
  },
  'TimelineReaction.caption': {
    access: 'viewer',
    document: timeline('... on TimelineReaction { caption }'),
    absent: noCustomer,
  },
  'Customer.attributeOrigins': {
    access: 'viewer',
    document: customer('attributeOrigins { ...AttributeOrigin }'),
    absent: noCustomer,
  },
  'AttributeOrigin.enrollment': {
    access: 'viewer',
    document: customer('attributeOrigins { enrollment { ...Enrollment } }'),
    absent: noCustomer,
  },
  'Query.segments': {
    access: 'viewer',
    document: `{ segments { ...SegmentConnection ${page} edges { ...SegmentEdge node { ...Segment } } } }`,
  },
  'Query.segment': { access: 'viewer', document: segment('...Segment'), absent: noSegment },
  'Segment.inWords': { access: 'viewer', document: segment('inWords'), absent: noSegment },
  'Segment.memberCount': { access: 'viewer', document: segment('memberCount'), absent: noSegment },
  'Segment.members': {
    access: 'viewer',
    document: segment(`members { ${page} edges { ...CustomerEdge node { ...Customer } } }`),
    absent: noSegment,
  },
  'Segment.journeys': { access: 'viewer', document: segment('journeys { ...Journey }'), absent: noSegment },
  'Query.lists': {
    access: 'viewer',
    document: `{ lists { ...ListConnection ${page} edges { ...ListEdge node { ...List } } } }`,
  },
  'Query.list': { access: 'viewer', document: list('...List'), absent: noList },
  'List.memberCount': { access: 'viewer', document: list('memberCount'), absent: noList },
  'List.members': {
    access: 'viewer',
    document: list(`members { ${page} edges { ...CustomerEdge node { ...Customer } } }`),
    absent: noList,
  },
  'Customer.lists': {
    access: 'viewer',
    document: customer('lists { ...CustomerList list { ...List } }'),
    absent: noCustomer,
  },
  'Customer.segments': {
    access: 'viewer',
    document: customer('segments { ...CustomerSegment segment { ...Segment } }'),
    absent: noCustomer,
  },
  'Customer.decisions': {
    access: 'viewer',
    document: customer(`decisions { ${page} edges { ...DecisionEdge node { ...Decision } } }`),
    absent: noCustomer,
  },
  'Decision.sentence': { access: 'viewer', document: decision('sentence'), absent: noCustomer },
  'Decision.journey': { access: 'viewer', document: decision('journey { ...Journey }'), absent: noCustomer },
  'Decision.version': {
    access: 'viewer',
    document: decision('version { ...JourneyVersion }'),
    absent: noCustomer,
  },
  'Decision.event': {
    access: 'viewer',
    document: decision('event { ...DecisionEvent }'),
    absent: noCustomer,
  },
  'Decision.enrollment': {
    access: 'viewer',
    document: decision('enrollment { ...Enrollment }'),
    absent: noCustomer,
  },
  'Query.previewSegment': {
    access: 'editor',
    document: `{ previewSegment(condition: { combinator: "and", rules: [] }) {
      __typename ... on Forbidden { ...Forbidden } ... on SegmentRefused { problems { ...Problem } }
      ... on SegmentPreview { ...SegmentPreview examples { ...Customer } } } }`,
  },
};
