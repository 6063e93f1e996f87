import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** When the people inside of a workspace's journeys may next be told of changes. */
@Entity('tell_turn')
export class TellTurnEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('timestamptz', { name: 'next_at' })
  readonly nextAt!: Date;
}
