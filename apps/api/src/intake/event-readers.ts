import type { IncomingEvent } from '@sojourn/store';
import { z } from 'zod';
import {
  dataField,
  identifierField,
  nameField,
  senderFields,
  titleField,
  type SenderFields,
} from './sender-fields.js';

/** What an event says beside who sent it, when, and from where. */
export type EventContent = Pick<IncomingEvent, 'type' | 'name' | 'properties' | 'previousId' | 'account'>;

/** How events of one type are read. */
export interface EventReader {
  /** What is asked of the fields, one by one. */
  readonly schema: z.ZodType;
  /** The event as it was sent, or what is wrong with it. */
  read(payload: object):
    | { readonly kind: 'event'; readonly sender: SenderFields; readonly content: EventContent }
    | { readonly kind: 'invalid'; readonly error: z.ZodError }
    /** It says nothing about anybody. */
    | { readonly kind: 'nobody'; readonly reason: string };
}

/** The names by which journeys know that a page or a screen was seen. */
const VIEWED = { page: 'Page Viewed', screen: 'Screen Viewed' } as const;

const ALIAS_NEEDS = 'An alias needs a userId, and the previousId it stands for from now on.';
const GROUP_NEEDS = 'A group needs the groupId of the account.';

/** The reader of each type of the Segment spec. */
export const eventReaders = {
  track: reader(
    z.object({ ...senderFields, event: nameField, properties: dataField }),
    ({ event, properties }) => ({
      type: 'track',
      name: event,
      properties,
    }),
  ),
  identify: reader(z.object({ ...senderFields, traits: dataField.optional() }), ({ traits, context }) => ({
    type: 'identify',
    name: null,
    // RudderStack's browser client says them there.
    properties: traits ?? objectIn(context, 'traits'),
  })),
  page: viewReader('page'),
  screen: viewReader('screen'),
  group: reader(
    z.object({ ...senderFields, groupId: identifierField, traits: dataField }),
    ({ groupId, traits }) =>
      groupId === undefined
        ? GROUP_NEEDS
        : {
            type: 'group',
            name: null,
            properties: { groupId, traits },
            account: { key: groupId, traits },
          },
  ),
  alias: reader(z.object({ ...senderFields, previousId: identifierField }), ({ userId, previousId }) =>
    userId === undefined || previousId === undefined
      ? ALIAS_NEEDS
      : { type: 'alias', name: null, properties: { previousId }, previousId },
  ),
} as const satisfies Readonly<Record<string, EventReader>>;

function viewReader(type: keyof typeof VIEWED): EventReader {
  return reader(
    z.object({ ...senderFields, name: titleField, category: titleField, properties: dataField }),
    (view) => ({
      type,
      name: VIEWED[type],
      properties: {
        ...view.properties,
        ...(view.name && { name: view.name }),
        ...(view.category && { category: view.category }),
      },
    }),
  );
}

function reader<Event extends SenderFields>(
  schema: z.ZodType<Event>,
  contentOf: (event: Event) => EventContent | string,
): EventReader {
  return {
    schema,
    read(payload) {
      const reading = schema.safeParse(payload);
      if (!reading.success) return { kind: 'invalid', error: reading.error };
      const content = contentOf(reading.data);
      if (typeof content === 'string') return { kind: 'nobody', reason: content };
      return { kind: 'event', sender: reading.data, content };
    },
  };
}

function objectIn(context: SenderFields['context'], key: string): Readonly<Record<string, unknown>> {
  const reading = dataField.safeParse(context[key]);
  return reading.success ? reading.data : {};
}
