import type { DataSource } from 'typeorm';
import type { Connection } from '../paging/connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { countSetAside } from './count-set-aside.js';
import { listSetAside } from './list-set-aside.js';
import { redriveEvents } from './redrive.js';
import { redrivePages } from './redrive-pages.js';
import type { SetAsideEvent } from './set-aside-event.js';

/** So many are put on their way by one call, and the next call goes on: those of live customers go between them. */
export const MOST_REDRIVEN = 1_000;

const AT_ONCE = 200;

/** Events that could not be relayed and wait for a person; the relay sets them aside. */
export class SetAsideRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of them, the last received first. */
  async page(workspaceId: WorkspaceId, page: PageRequest): Promise<Connection<SetAsideEvent>> {
    return listSetAside(this.dataSource, workspaceId, page);
  }

  /** How many there are; those that were set aside before a moment, where one is given. */
  async count(workspaceId: WorkspaceId, before: Date | null = null): Promise<number> {
    return countSetAside(this.dataSource, workspaceId, before);
  }

  /**
   * Puts those with these ids on their way again, and returns how many; foreign and absent ones are left out, and so are
   * those that are on their way. The relay is to be rung where there were any.
   */
  async redrive(workspaceId: WorkspaceId, eventIds: readonly string[]): Promise<number> {
    let redriven = 0;
    for (let at = 0; at < eventIds.length; at += AT_ONCE)
      redriven += await redriveEvents(this.dataSource, workspaceId, eventIds.slice(at, at + AT_ONCE));
    return redriven;
  }

  /** The same of the oldest of all, or of all that were set aside before a moment; `MOST_REDRIVEN` at most. */
  async redriveOldest(workspaceId: WorkspaceId, before?: Date | null): Promise<number> {
    const options = { before: before ?? null, atOnce: AT_ONCE };
    let redriven = 0;
    for await (const page of redrivePages(this.dataSource, workspaceId, options)) {
      redriven += page;
      if (redriven + AT_ONCE > MOST_REDRIVEN) break;
    }
    return redriven;
  }
}
