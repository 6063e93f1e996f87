import { z } from 'zod';
import { readInstant } from './occurred-at.js';

const NAME_CHARACTERS = 255;
const TOO_LONG = `must have at most ${NAME_CHARACTERS} characters`;

/** Whom or what an event is about: some clients send numbers for ids, and empty ones for none. */
export const identifierField = z
  .union([z.string().trim(), z.number()], { error: 'must be a text' })
  .refine((id) => typeof id === 'string' || Number.isSafeInteger(id), {
    error: 'must be sent as a text: as a number it has lost digits',
  })
  .transform(String)
  .refine((id) => id.length <= NAME_CHARACTERS, { error: TOO_LONG })
  .nullish()
  .transform((id) => (id === '' || id == null ? undefined : id));

/** The name of what was done. */
export const nameField = z
  .string({ error: 'must be the name of the event' })
  .trim()
  .min(1, 'must be the name of the event')
  .max(NAME_CHARACTERS, TOO_LONG);

/** The name of a page or a screen, or what kind of page it is; many have none. */
export const titleField = z
  .string({ error: 'must be a text' })
  .trim()
  .max(NAME_CHARACTERS, TOO_LONG)
  .nullish();

/** Any data, by name; none when there is none. */
export const dataField = z
  .record(z.string(), z.unknown(), { error: 'must be an object' })
  .nullish()
  .transform((value) => value ?? {});

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
