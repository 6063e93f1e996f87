import { Injectable } from '@nestjs/common';
import { Intake, type RefusedEvent, type WorkspaceId } from '@sojourn/store';
import { ProblemException } from '../http-problems/problem-exception.js';
import type { IntakeBody } from './intake-body.js';
import { keepPayload } from './keep-payload.js';
import { readInstant } from './occurred-at.js';
import { readBatch } from './read-batch.js';
import { readEvent, type IntakeType } from './read-event.js';
import type { Refusal } from './refusal.js';
import { success } from './success.js';

/** Takes requests of senders in; what it answers for is committed. */
@Injectable()
export class IntakeService {
  constructor(private readonly intake: Intake) {}

  /** One event. A refused one is kept for people to see, and answered 400. */
  async takeEvent(workspaceId: WorkspaceId, type: IntakeType, body: IntakeBody): Promise<typeof success> {
    const endpoint = `/v1/${type}`;
    const payload = await this.parsed(workspaceId, endpoint, body);
    const reading = readEvent(type, payload, clockOf(payload));
    if (reading.kind === 'refused') return this.refuse(workspaceId, endpoint, reading, keepPayload(payload));
    await this.intake.receive(workspaceId, { events: [reading.event], refused: [] });
    return success;
  }

  /** Many events. Refused ones are kept for people to see and spoil none of the others. */
  async takeBatch(workspaceId: WorkspaceId, body: IntakeBody): Promise<typeof success> {
    const value = await this.parsed(workspaceId, '/v1/batch', body);
    const reading = readBatch(value, new Date());
    if (reading.kind === 'refused') {
      return this.refuse(workspaceId, '/v1/batch', reading, keepPayload(value));
    }
    await this.intake.receive(workspaceId, reading.batch);
    return success;
  }

  private async parsed(workspaceId: WorkspaceId, endpoint: string, body: IntakeBody): Promise<unknown> {
    if (body.kind === 'json') return body.value;
    const refusal = { code: 'broken-json', reason: body.reason };
    return this.refuse(workspaceId, endpoint, refusal, keepPayload({ body: body.text }));
  }

  private async refuse(
    workspaceId: WorkspaceId,
    endpoint: string,
    { code, reason }: Refusal,
    payload: RefusedEvent['payload'],
  ): Promise<never> {
    await this.intake.receive(workspaceId, { events: [], refused: [{ endpoint, code, reason, payload }] });
    throw new ProblemException(400, reason, code);
  }
}

function clockOf(payload: unknown) {
  const receivedAt = new Date();
  if (typeof payload !== 'object' || payload === null || !('sentAt' in payload)) return { receivedAt };
  const sentAt = readInstant(payload.sentAt);
  return { receivedAt, ...(sentAt && { sentAt }) };
}
