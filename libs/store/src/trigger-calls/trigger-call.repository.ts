import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { calledJourney, type CalledJourney } from './called-journey.js';
import { TriggerCallEntity } from './trigger-call.entity.js';

/** Reading calls of triggers; the intake makes them, and the relay decides them. */
export class TriggerCallRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The calls with these ids, in no order; foreign and unknown ids are left out. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<TriggerCallEntity[]> {
    return this.dataSource.getRepository(TriggerCallEntity).findBy({ workspaceId, id: In(ids.filter(isId)) });
  }

  /** The journey that a call names, and the call that had this idempotency key; null when there is no such journey. */
  async journeyFor(
    workspaceId: WorkspaceId,
    key: string,
    idempotencyKey: string | null,
  ): Promise<CalledJourney | null> {
    return calledJourney(this.dataSource, workspaceId, key, idempotencyKey);
  }
}
