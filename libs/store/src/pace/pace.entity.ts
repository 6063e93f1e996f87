import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A limit of the flow in a journey, over its versions. Its row is locked only while slots are leased. */
@Entity('pace')
export class PaceEntity {
  @PrimaryColumn('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @PrimaryColumn('text', { name: 'node_id' })
  readonly nodeId!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** Number of the slot that is leased next. A bigint, hence text. */
  @Column('bigint', { name: 'next_number' })
  readonly nextNumber!: string;

  /** The moment of the last slot: nobody who asks later passes earlier. */
  @Column('timestamptz', { name: 'last_at', nullable: true })
  readonly lastAt!: Date | null;
}
