import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { entityConnection } from '../paging/entity-connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { JourneyVersionEntity } from './journey-version.entity.js';

/** Reading published versions; they are made by publishing and never change. */
export class JourneyVersionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The versions with these ids, in no order; foreign and unknown ids are left out. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<JourneyVersionEntity[]> {
    return this.dataSource
      .getRepository(JourneyVersionEntity)
      .findBy({ workspaceId, id: In(ids.filter(isId)) });
  }

  /** A page of a journey's versions, newest first. `journeyId` is the id of a journey that was read before. */
  async pageOfJourney(
    workspaceId: WorkspaceId,
    journeyId: string,
    page: PageRequest,
  ): Promise<Connection<JourneyVersionEntity>> {
    return entityConnection(
      this.dataSource.getRepository(JourneyVersionEntity),
      { workspaceId, journeyId },
      page,
    );
  }
}
