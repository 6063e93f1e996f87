import { Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** Something whose change may change the answer of a segment: the compiled index of all conditions. */
@Entity('segment_watch')
export class SegmentWatchEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** See `watchedPaths`. */
  @PrimaryColumn('text')
  readonly path!: string;

  @PrimaryColumn('text', { name: 'segment_key' })
  readonly segmentKey!: string;
}
