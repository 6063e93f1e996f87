import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A message id that was received: the same one again changes nothing. */
@Entity('event_key')
export class EventKeyEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @PrimaryColumn('text', { name: 'message_id' })
  readonly messageId!: string;

  @Column('timestamptz', { name: 'received_at' })
  readonly receivedAt!: Date;
}
