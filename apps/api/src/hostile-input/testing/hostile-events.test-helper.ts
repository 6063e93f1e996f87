import { hostileValues } from './hostile-values.test-helper.js';

/** An event as JSON text, and what is odd about it. */
export interface HostileEvent {
  readonly name: string;
  readonly text: string;
}

/** An event that is right wherever it is sent, field by field. */
const right: Readonly<Record<string, string>> = {
  type: '"track"',
  userId: '"ada"',
  anonymousId: '"browser"',
  event: '"Came"',
  name: '"Prices"',
  category: '"Shop"',
  groupId: '"acme"',
  previousId: '"ada-as-she-was"',
  properties: '{"by":"train"}',
  traits: '{"city":"Ulm"}',
  context: '{"ip":"192.0.2.1"}',
  timestamp: '"2026-11-22T09:00:00Z"',
  sentAt: '"2026-11-22T09:00:01Z"',
};

/** Where every value is tried, as they are looked at in ways of their own. */
const everywhere = ['userId', 'properties', 'timestamp'];
/** Where values take turns. */
const inTurn = [
  ...Object.keys(right).filter((field) => !everywhere.includes(field)),
  'messageId',
  'writeKey',
];

function withField(field: string, text: string): string {
  const fields = Object.entries({ ...right, [field]: text });
  return `{${fields.map(([key, value]) => `"${key}":${value}`).join(',')}}`;
}

/** Events each of which has one hostile value. */
export const hostileEvents: readonly HostileEvent[] = hostileValues.flatMap(([name, text], index) =>
  [...everywhere, inTurn[index % inTurn.length] ?? ''].map((field) => ({
    name: `${name} for ${field}`,
    text: withField(field, text),
  })),
);
