import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** That a customer is to be erased: who asked for it and when, how far it has come, and nothing of the customer. */
@Entity('erasure')
export class ErasureEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** The row that is left of the customer. */
  @Column('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  /** The user who asked for it; null when a program did. */
  @Column('uuid', { name: 'requested_by', nullable: true })
  readonly requestedBy!: string | null;

  @Column('timestamptz', { name: 'requested_at' })
  readonly requestedAt!: Date;

  /** How many of `ERASING_STEPS` are done. */
  @Column('int')
  readonly step!: number;

  /** Of a step that looks through a table, the last row it has looked at. */
  @Column('uuid', { nullable: true })
  readonly reached!: string | null;

  /** By what the customer was known, as long as it is still to be looked for in what was refused; null afterwards. */
  @Column('jsonb', { nullable: true })
  readonly names!: readonly string[] | null;

  /** How many rows have been deleted or stripped. */
  @Column('bigint', { name: 'erased_rows' })
  readonly erasedRows!: string;

  /** When nothing was left; null until then. */
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  readonly finishedAt!: Date | null;
}
