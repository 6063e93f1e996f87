import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CUSTOMER_ERASED } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { EventRate } from '../../intake/rate/event-rate.js';
import { TooManyEvents } from '../../intake/rate/too-many-events.js';
import { WrongStatus } from '../../journeys/status/wrong-status.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { readCall } from '../read-call.js';
import { KEY_NEEDS, readIdempotencyKey } from '../read-idempotency-key.js';
import { TriggerService, type TriggerAnswer } from '../trigger.service.js';
import { OTHER_TRIGGER } from '../words.js';
import { DataRefused } from './data-refused.object.js';
import { JourneyTriggered } from './journey-triggered.object.js';
import { OtherCall } from './other-call.object.js';
import { TooManyCalls } from './too-many-calls.object.js';
import { TriggerJourneyInput } from './trigger-journey.input.js';
import { TriggerJourneyResult } from './trigger-journey.union.js';

/** Names a customer to a journey, with data. */
@Resolver()
export class TriggerJourneyMutation {
  constructor(
    private readonly triggers: TriggerService,
    private readonly rate: EventRate,
  ) {}

  @Mutation(() => TriggerJourneyResult)
  @Allow('publisher')
  async triggerJourney(
    @Reader() credential: ReaderCredential,
    @Load() { triggerCalls }: Loaders,
    @Args('input', { type: () => TriggerJourneyInput }) input: TriggerJourneyInput,
  ): Promise<typeof TriggerJourneyResult> {
    const tooMany = await this.takeFromRate(credential);
    if (tooMany) return tooMany;
    const { journeyKey: journey, userId, anonymousId, data } = input;
    const idempotencyKey = readIdempotencyKey(input.idempotencyKey);
    if (idempotencyKey === undefined) return new InvalidInput('idempotencyKey', KEY_NEEDS);
    const reading = readCall({ userId, anonymousId, data });
    if (reading.kind === 'refused') return new InvalidInput(reading.problems[0]?.path ?? '', reading.reason);
    const { named } = reading;
    const { workspaceId } = credential;
    const answer = await this.triggers.call({ workspaceId, journey, named, idempotencyKey });
    if (answer.kind !== 'taken') return refusalOf(answer, userId == null ? 'anonymousId' : 'userId');
    const call = await triggerCalls.load(answer.id);
    if (!call) throw new Error('a call that was just taken in is gone');
    return new JourneyTriggered(call);
  }

  private async takeFromRate(credential: ReaderCredential): Promise<TooManyCalls | null> {
    if (credential.kind !== 'server-key') return null;
    try {
      await this.rate.take(credential.apiKeyId, 1);
      return null;
    } catch (error) {
      if (!(error instanceof TooManyEvents)) throw error;
      return new TooManyCalls(error.message, error.retryAfterSeconds);
    }
  }
}

function refusalOf(
  answer: Exclude<TriggerAnswer, { kind: 'taken' }>,
  named: 'userId' | 'anonymousId',
): typeof TriggerJourneyResult {
  switch (answer.kind) {
    case 'absent':
      return new NotFound('journey');
    case 'not-live':
      return new WrongStatus(answer.status, 'entered');
    case 'other-trigger':
      return new InvalidInput('journeyKey', OTHER_TRIGGER);
    case 'other-call':
      return new OtherCall();
    case 'erased':
      return new InvalidInput(named, CUSTOMER_ERASED.reason);
    case 'unfit':
      return new DataRefused(answer.problems);
  }
}
