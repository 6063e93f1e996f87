import { setTimeout as pause } from 'node:timers/promises';
import type { Shape } from '../shapes/shape.js';
import type { MailSink } from '../stage/start-mail-sink.js';
import { monotonicMs } from '../measure/monotonic-ms.js';
import { CONFIRMATION_MAIL, type Kind, ONBOARDING_MAILS, subjectOf } from './journeys.js';
import type { Customer } from './shop.js';

/** What a walk is walked with. */
export interface Path {
  readonly shape: Pick<Shape, 'enter' | 'answer'>;
  readonly mails: MailSink;
  readonly kind: Kind;
  readonly customer: Customer;
  /** Of this walk alone. */
  readonly key: string;
}

// Nobody answers within the blink of an eye: by then the wait for it has begun, as it has in life.
const ANSWER_AFTER_MS = 1_000;

/**
 * Walks a customer through a whole journey: does what lets them in and what is waited for, and sees every mail arrive.
 *
 * @returns the times from each event to the mail it brought about, in milliseconds
 */
export async function walk(path: Path): Promise<readonly number[]> {
  const { shape, kind, customer, key } = path;
  if (kind === 'confirmation') {
    return [await untilMail(path, CONFIRMATION_MAIL, () => shape.enter(kind, customer, key))];
  }
  const [welcome, nudge, lastWord] = ONBOARDING_MAILS;
  const entry = await untilMail(path, welcome, () => shape.enter(kind, customer, key));
  const last = path.mails.arrivalOf(subjectOf(lastWord, key));
  await pause(ANSWER_AFTER_MS);
  const answer = await untilMail(path, nudge, () => shape.answer(customer, key));
  await last;
  return [entry, answer];
}

async function untilMail({ mails, key }: Path, node: string, happen: () => Promise<void>): Promise<number> {
  const arrival = mails.arrivalOf(subjectOf(node, key));
  const from = monotonicMs();
  await happen();
  return (await arrival) - from;
}
