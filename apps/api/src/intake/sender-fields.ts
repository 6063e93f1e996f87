import { EVENT_NAME_CHARACTERS } from '@sojourn/journey';
import { z } from 'zod';
import { readInstant } from './occurred-at.js';

const ID_CHARACTERS = 255;
/** Pages and screens have names like events. */
const NAME_TOO_LONG = `must have at most ${EVENT_NAME_CHARACTERS} characters`;
/** What programs write for nobody: as an id it would make one customer of many strangers, for good. */
const NOBODY: ReadonlySet<string> = new Set(['undefined', 'null', 'NaN', '[object Object]']);

/** Whom or what an event is about: some clients send numbers for ids, and empty ones for none. */
export const identifierField = z
  .union([z.string().trim(), z.number()], { error: 'must be a text' })
  .refine((id) => typeof id === 'string' || !mayHaveLostDigits(id), {
    error: 'must be sent as a text: as a number it has lost digits',
  })
  .transform(String)
  .refine((id) => id.length <= ID_CHARACTERS, { error: `must have at most ${ID_CHARACTERS} characters` })
  .refine((id) => !NOBODY.has(id), {
    error: ({ input }) => `must not be "${String(input)}", which programs write for nobody: leave it out`,
  })
  .nullish()
  .transform((id) => (id === '' || id == null ? undefined : id));

/** The name of what was done. */
export const nameField = z
  .string({ error: 'must be the name of the event' })
  .trim()
  .min(1, 'must be the name of the event')
  .max(EVENT_NAME_CHARACTERS, NAME_TOO_LONG);

/** The name of a page or a screen, or what kind of page it is; many have none. */
export const titleField = z
  .string({ error: 'must be a text' })
  .trim()
  .max(EVENT_NAME_CHARACTERS, NAME_TOO_LONG)
  .nullish();

/** Any data, by name; none when there is none. */
export const dataField = z
  .record(z.string(), z.unknown(), { error: 'must be an object' })
  .nullish()
  .transform((value) => value ?? {});

/** Of what has more digits than a number holds, several ids may have become the same number. */
function mayHaveLostDigits(id: number): boolean {
  return Number.isInteger(id) ? !Number.isSafeInteger(id) : Number(id.toPrecision(15)) !== id;
}

const instantField = z
  .string({ error: 'must be an instant such as 2026-11-22T09:00:00Z' })
  .refine((text) => readInstant(text) !== undefined, 'must be an instant such as 2026-11-22T09:00:00Z')
  .nullish()
  .transform((text) => text ?? undefined);

/** What every event says: who sent it, when, and from where. */
export const senderFields = {
  userId: identifierField,
  anonymousId: identifierField,
  messageId: identifierField,
  context: dataField,
  timestamp: instantField,
  /** What RudderStack's clients call the timestamp. */
  originalTimestamp: instantField,
};

/** See `senderFields`. */
export interface SenderFields {
  readonly userId?: string | undefined;
  readonly anonymousId?: string | undefined;
  readonly messageId?: string | undefined;
  readonly context: Readonly<Record<string, unknown>>;
  readonly timestamp?: string | undefined;
  readonly originalTimestamp?: string | undefined;
}
