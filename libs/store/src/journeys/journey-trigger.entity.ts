import { Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** An event that may let customers into a journey: the relay's index, written when a journey is published. */
@Entity('journey_trigger')
export class JourneyTriggerEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @PrimaryColumn('text', { name: 'event_name' })
  readonly eventName!: string;

  @PrimaryColumn('uuid', { name: 'journey_id' })
  readonly journeyId!: string;
}
