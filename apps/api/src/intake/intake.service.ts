import { Inject, Injectable } from '@nestjs/common';
import {
  CUSTOMER_ERASED,
  Intake,
  type IncomingBatch,
  Notifier,
  type Receipt,
  type RefusedEvent,
} from '@sojourn/store';
import { traced, type Traceparent } from '@sojourn/telemetry';
import type { SenderCredential } from '../access/credential.js';
import { REFUSED_BELL } from '../database/refused-bell.js';
import { ProblemException } from '../http-problems/problem-exception.js';
import type { IntakeBody } from './intake-body.js';
import { keepPayload } from './keep-payload.js';
import { readInstant } from './occurred-at.js';
import { eventsIn, readBatch, type BatchType } from './read-batch.js';
import { EventRate } from './rate/event-rate.js';
import { readEvent, type IntakeType } from './read-event.js';
import { measures } from '../telemetry/measures.js';
import type { Refusal } from './refusal.js';
import { success, type BatchAnswer } from './success.js';

/** Who sends something in. */
export interface SenderAt {
  readonly credential: SenderCredential;
  /** Where in a trace of theirs they sent it, if they say so. */
  readonly trace?: Traceparent | undefined;
}

/** Takes requests of senders in; what it answers for is committed. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly intake: Intake,
    private readonly rate: EventRate,
    @Inject(REFUSED_BELL) private readonly refusedBell: Notifier,
  ) {}

  /** One event. A refused one is kept for people to see, and answered 400; of erased customers, only that it came. */
  async takeEvent(sender: SenderAt, type: IntakeType, body: IntakeBody): Promise<typeof success> {
    const endpoint = `/v1/${type}`;
    await this.rate.take(sender.credential.apiKeyId, 1);
    const payload = await this.parsed(sender, endpoint, body);
    const reading = readEvent(type, payload, clockOf(payload));
    if (reading.kind === 'refused') return this.refuse(sender, endpoint, reading, keepPayload(payload));
    const receipt = await this.receive(sender, { events: [reading.event], refused: [], endpoint });
    for (const { reason, code } of refusedLate(receipt)) throw new ProblemException(400, reason, code);
    return success;
  }

  /** Many events. Refused ones are kept for people to see and spoil none of the others. */
  async takeBatch(sender: SenderAt, type: BatchType, body: IntakeBody): Promise<BatchAnswer> {
    const endpoint = `/v1/${type}`;
    await this.rate.take(sender.credential.apiKeyId, eventsIn(body));
    const value = await this.parsed(sender, endpoint, body);
    const reading = readBatch(type, value, new Date());
    if (reading.kind === 'refused') return this.refuse(sender, endpoint, reading, keepPayload(value));
    const receipt = await this.receive(sender, { ...reading.batch, endpoint });
    const late = refusedLate(receipt).map(({ event, code, reason }) => ({
      index: reading.places.get(event) ?? 0,
      code,
      reason,
    }));
    const refused = [...reading.refused, ...late].sort((a, b) => a.index - b.index);
    return refused.length === 0 ? success : { ...success, refused };
  }

  private async parsed(sender: SenderAt, endpoint: string, body: IntakeBody): Promise<unknown> {
    if (body.kind === 'json') return body.value;
    return this.refuse(sender, endpoint, body, keepPayload({ body: body.text }));
  }

  private async refuse(
    sender: SenderAt,
    endpoint: string,
    { code, reason }: Refusal,
    payload: RefusedEvent['payload'],
  ): Promise<never> {
    await this.receive(sender, { events: [], refused: [{ endpoint, code, reason, payload }] });
    throw new ProblemException(400, reason, code);
  }

  private async receive({ credential, trace }: SenderAt, batch: IncomingBatch): Promise<Receipt> {
    const { workspaceId, apiKeyId } = credential;
    const count = batch.events.length;
    const receipt = await traced('intake', { workspaceId, count, continues: trace }, () =>
      this.intake.receive(workspaceId, { ...batch, apiKeyId }),
    );
    if (receipt.refused > 0) this.refusedBell.ring();
    for (const result of ['stored', 'repeated', 'refused'] as const) {
      measures.events.add({ result }, receipt[result]);
    }
    return receipt;
  }
}

/** What could only be refused when it was known whom it is about. */
function refusedLate({ erased = [], outgrown = [] }: Receipt) {
  return [...erased.map((event) => ({ event, ...CUSTOMER_ERASED })), ...outgrown];
}

function clockOf(payload: unknown) {
  const receivedAt = new Date();
  if (typeof payload !== 'object' || payload === null || !('sentAt' in payload)) return { receivedAt };
  const sentAt = readInstant(payload.sentAt);
  return { receivedAt, ...(sentAt && { sentAt }) };
}
