import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { readConnections } from '../paging/owned-connections.js';
import type { OwnedRows } from '../paging/owned-rows.js';
import { countOfEach, firstOfEach } from '../paging/owned-rows.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { JourneyVersionEntity } from './journey-version.entity.js';
import type { NodeCaption } from './node-captions.js';
import { nodeCaptions } from './node-captions.js';

/** Reading published versions; they are made by publishing and never change. */
export class JourneyVersionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The versions with these ids, in no order; foreign and unknown ids are left out. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<JourneyVersionEntity[]> {
    return this.dataSource
      .getRepository(JourneyVersionEntity)
      .findBy({ workspaceId, id: In(ids.filter(isId)) });
  }

  /** The nodes of all versions of these journeys in words; people have been at nodes that are gone. */
  async captionsOf(workspaceId: WorkspaceId, journeyIds: readonly string[]): Promise<readonly NodeCaption[]> {
    return nodeCaptions(this.dataSource, workspaceId, journeyIds);
  }

  /** The same page of the versions of each journey, newest first; a foreign or unknown journey has none. */
  async pagesOfJourneys(
    workspaceId: WorkspaceId,
    journeyIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Connection<JourneyVersionEntity>>> {
    const versions: OwnedRows<JourneyVersionEntity> = {
      repository: this.dataSource.getRepository(JourneyVersionEntity),
      owner: 'journeyId',
      key: 'id',
      matching: (rows) => rows.where('part.workspaceId = :workspaceId', { workspaceId }),
    };
    return readConnections(journeyIds, page, {
      shape: 'id',
      keyOf: ({ id }) => id,
      ownerOf: ({ journeyId }) => journeyId,
      read: (limit, before) => firstOfEach(versions, journeyIds, limit, before),
      count: () => countOfEach(versions, journeyIds),
    });
  }
}
