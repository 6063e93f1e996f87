import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../access/allow.decorator.js';
import { Caller } from '../access/caller.decorator.js';
import type { ServerCredential } from '../access/credential.js';
import type { PlacedDetail } from '../http-problems/problem-details.js';
import { ProblemException } from '../http-problems/problem-exception.js';
import type { IntakeBody } from '../intake/intake-body.js';
import { EventRate } from '../intake/rate/event-rate.js';
import { KEY_NEEDS, readIdempotencyKey } from './read-idempotency-key.js';
import { readCall } from './read-call.js';
import { refusalOf } from './refusal-of.js';
import { TriggerService } from './trigger.service.js';

/** What a program is told whose call was taken in. */
export interface CallTaken {
  /** Id of the call: `triggerCall` in GraphQL says what came of it. */
  readonly id: string;
}

/** A program names a customer to a journey, with data. */
@Controller('v1/journeys/:key/trigger')
export class TriggerController {
  constructor(
    private readonly triggers: TriggerService,
    private readonly rate: EventRate,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('server')
  async trigger(
    @Caller() { workspaceId, apiKeyId }: ServerCredential,
    @Param('key') journey: string,
    @Body() body: IntakeBody,
    @Headers('idempotency-key') sentKey?: string,
    @Headers('traceparent') trace?: string,
  ): Promise<CallTaken> {
    await this.rate.take(apiKeyId, 1);
    const idempotencyKey = readIdempotencyKey(sentKey);
    if (idempotencyKey === undefined)
      throw unusable('invalid', KEY_NEEDS, [{ path: 'Idempotency-Key', message: KEY_NEEDS }]);
    if (body.kind === 'broken') throw unusable(body.code, body.reason);
    const reading = readCall(body.value);
    if (reading.kind === 'refused') throw unusable(reading.code, reading.reason, reading.problems);
    const { named } = reading;
    const answer = await this.triggers.call({ workspaceId, journey, named, idempotencyKey, trace });
    if (answer.kind !== 'taken') throw refusalOf(answer);
    return { id: answer.id };
  }
}

function unusable(code: string, reason: string, problems?: readonly PlacedDetail[]): ProblemException {
  return new ProblemException(400, reason, code, undefined, problems);
}
