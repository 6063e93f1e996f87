import { canonicalJson, sayIssues, sha256Hex } from '@sojourn/journey';
import type { IncomingTriggerCall } from '@sojourn/store';
import { z } from 'zod';
import { findHostility } from '../hostile-input/find-hostility.js';
import type { PlacedDetail } from '../http-problems/problem-details.js';
import { EVENT_BYTES } from '../intake/read-event.js';
import type { Refusal } from '../intake/refusal.js';
import { dataField, identifierField } from '../intake/sender-fields.js';

/** What a program says of a customer whom it names to a journey. */
export const callSchema = z.strictObject({
  userId: identifierField,
  anonymousId: identifierField,
  data: dataField,
});

/** Who is named, and with what. */
export type NamedCustomer = Pick<IncomingTriggerCall, 'userId' | 'anonymousId' | 'data' | 'fingerprint'>;

/** A customer who can be asked about, or why not. */
export type CallReading =
  | { readonly kind: 'named'; readonly named: NamedCustomer }
  | ({ readonly kind: 'refused'; readonly problems: readonly PlacedDetail[] } & Refusal);

const NOBODY = 'Name the customer by a userId or an anonymousId.';

/** Reads who is named to a journey, and what they would enter with. */
export function readCall(payload: unknown): CallReading {
  const hostility = findHostility(payload);
  if (hostility) return refused(hostility.code, [placed(hostility)]);
  const reading = callSchema.safeParse(payload, { reportInput: true });
  if (!reading.success) return refused('invalid', sayIssues(reading.error.issues).map(placed));
  if (Buffer.byteLength(JSON.stringify(payload)) > EVENT_BYTES) {
    const message = `A call may weigh at most ${EVENT_BYTES / 1024} KB.`;
    return refused('too-large', [{ path: '', message }]);
  }
  const { userId, anonymousId, data } = reading.data;
  if (userId === undefined && anonymousId === undefined)
    return refused('no-customer', [{ path: 'userId', message: NOBODY }]);
  const who = { ...(userId !== undefined && { userId }), ...(anonymousId !== undefined && { anonymousId }) };
  const fingerprint = sha256Hex(canonicalJson({ ...who, data }));
  return { kind: 'named', named: { ...who, data, fingerprint } };
}

function placed({ path, message }: { readonly path: readonly string[]; readonly message: string }) {
  return { path: path.join('.'), message };
}

function refused(code: string, problems: readonly PlacedDetail[]): CallReading {
  return { kind: 'refused', code, reason: problems.map(({ message }) => message).join(' '), problems };
}
