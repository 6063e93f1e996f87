import { Inject, Injectable } from '@nestjs/common';
import { judgeCall } from '@sojourn/nodes/publish';
import {
  callAgain,
  type CalledJourney,
  Intake,
  type JourneyStatus,
  Plans,
  Store,
  type TriggerCallReceipt,
  type WorkspaceId,
} from '@sojourn/store';
import { traced, type Traceparent } from '@sojourn/telemetry';
import { DATA_SOURCE, type DataSource } from '../database/data-source.js';
import { isStorableText } from '../hostile-input/find-hostility.js';
import type { PlacedDetail } from '../http-problems/problem-details.js';
import type { NamedCustomer } from './read-call.js';

/** A customer is named to a journey. */
export interface TriggerCall {
  readonly workspaceId: WorkspaceId;
  /** Key of the journey. */
  readonly journey: string;
  readonly named: NamedCustomer;
  readonly idempotencyKey: string | null;
  /** Where in a trace of theirs the program called, if it says so. */
  readonly trace?: Traceparent | undefined;
}

/** What a program is told; what was taken is committed. */
export type TriggerAnswer =
  | TriggerCallReceipt
  | { readonly kind: 'absent' }
  | { readonly kind: 'not-live'; readonly status: Exclude<JourneyStatus, 'live'> }
  | { readonly kind: 'other-trigger' }
  | { readonly kind: 'unfit'; readonly problems: readonly PlacedDetail[] };

/** Takes calls of journeys' triggers in. */
@Injectable()
export class TriggerService {
  constructor(
    private readonly store: Store,
    private readonly intake: Intake,
    private readonly plans: Plans,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
  ) {}

  /** Takes one call in, unless the journey refuses it; the same call again is answered as it was, whatever has changed. */
  async call(call: TriggerCall): Promise<TriggerAnswer> {
    const { workspaceId, journey: key, named, idempotencyKey } = call;
    const journey = isStorableText(key)
      ? await this.store.triggerCalls.journeyFor(workspaceId, key, idempotencyKey)
      : null;
    if (!journey) return { kind: 'absent' };
    if (journey.before) return callAgain(journey.before, named.fingerprint);
    return (await this.refusalOf(journey, named)) ?? this.take(call, journey);
  }

  private async refusalOf(
    { status, versionId }: CalledJourney,
    { data }: NamedCustomer,
  ): Promise<TriggerAnswer | null> {
    if (status !== 'live') return { kind: 'not-live', status };
    if (versionId === null) return { kind: 'not-live', status: 'draft' };
    const verdict = judgeCall(await this.plans.of(this.dataSource, versionId), data);
    if (verdict.kind === 'fits') return null;
    if (verdict.kind === 'other-trigger') return verdict;
    const problems = verdict.problems.map(({ path, message }) => ({
      path: ['data', ...path].join('.'),
      message,
    }));
    return { kind: 'unfit', problems };
  }

  private async take(
    { workspaceId, named, idempotencyKey, trace }: TriggerCall,
    { journeyId, journeyKey }: CalledJourney,
  ): Promise<TriggerCallReceipt> {
    return traced('intake', { workspaceId, count: 1, continues: trace }, () =>
      this.intake.receiveCall(workspaceId, { ...named, journeyId, journeyKey, idempotencyKey }),
    );
  }
}
