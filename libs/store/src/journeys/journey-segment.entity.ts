import { Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A segment whose changes may let customers into a journey: the relay's index, written when a journey is published. */
@Entity('journey_segment')
export class JourneySegmentEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @PrimaryColumn('text', { name: 'segment_key' })
  readonly segmentKey!: string;

  @PrimaryColumn('uuid', { name: 'journey_id' })
  readonly journeyId!: string;
}
