import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { entityConnection } from '../paging/entity-connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { StatusChanged } from './change-status.js';
import { changeStatus, statusChanges } from './change-status.js';
import type { NewJourney } from './create-journey.js';
import { createJourney } from './create-journey.js';
import type { JourneyStatus } from './journey-status.js';
import { JourneyEntity } from './journey.entity.js';
import { knownNodes } from './known-nodes.js';
import type { Inside, Look } from './look-inside.js';
import { lookInside } from './look-inside.js';
import type { Publishing, VersionToPublish } from './publish-journey.js';
import { publishJourney } from './publish-journey.js';
import type { DraftSave, DraftToSave } from './save-draft.js';
import { saveDraft } from './save-draft.js';

/** The journeys of a workspace, and what can be done with them. */
export class JourneyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The journeys with these ids, in no order; foreign and unknown ids are left out. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<JourneyEntity[]> {
    return this.dataSource.getRepository(JourneyEntity).findBy({ workspaceId, id: In(ids.filter(isId)) });
  }

  /** A page of journeys, newest first. */
  async page(
    workspaceId: WorkspaceId,
    page: PageRequest,
    status?: JourneyStatus,
  ): Promise<Connection<JourneyEntity>> {
    const where = status ? { workspaceId, status } : { workspaceId };
    return entityConnection(this.dataSource.getRepository(JourneyEntity), where, page);
  }

  /** Makes a journey under a free key of its name. */
  async create(workspaceId: WorkspaceId, journey: NewJourney): Promise<JourneyEntity> {
    return createJourney(this.dataSource, workspaceId, journey);
  }

  /** Renames a journey; its key stays. Null when the workspace has none such. */
  async rename(workspaceId: WorkspaceId, id: string, name: string): Promise<JourneyEntity | null> {
    if (!isId(id)) return null;
    const journeys = this.dataSource.getRepository(JourneyEntity);
    await journeys.update({ workspaceId, id }, { name });
    return journeys.findOneBy({ workspaceId, id });
  }

  /** Keeps a draft unless somebody saved in between. */
  async saveDraft(workspaceId: WorkspaceId, draft: DraftToSave): Promise<DraftSave> {
    return saveDraft(this.dataSource, workspaceId, draft);
  }

  /** Freezes a version and lets new customers into it. */
  async publish(workspaceId: WorkspaceId, version: VersionToPublish): Promise<Publishing> {
    return publishJourney(this.dataSource, workspaceId, version);
  }

  /** The ids of the nodes that any published version of a journey has. */
  async knownNodes(workspaceId: WorkspaceId, id: string): Promise<ReadonlySet<string>> {
    return knownNodes(this.dataSource, workspaceId, id);
  }

  /** Counts the people inside a journey, and looks closely at some of them; nothing is locked or written. */
  async lookInside(workspaceId: WorkspaceId, id: string, look: Look): Promise<Inside> {
    return lookInside(this.dataSource, workspaceId, id, look);
  }

  /** Holds everybody inside: timers run on, nothing is handed over any more. */
  async pause(workspaceId: WorkspaceId, id: string): Promise<StatusChanged> {
    return changeStatus(this.dataSource, workspaceId, id, statusChanges.pause);
  }

  /** Lets everybody who was held go on. */
  async resume(workspaceId: WorkspaceId, id: string): Promise<StatusChanged> {
    return changeStatus(this.dataSource, workspaceId, id, statusChanges.resume);
  }

  /** Ends the journey for good; everybody inside leaves it. */
  async archive(workspaceId: WorkspaceId, id: string): Promise<StatusChanged> {
    return changeStatus(this.dataSource, workspaceId, id, statusChanges.archive);
  }
}
