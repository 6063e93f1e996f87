import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A row of a file by which a customer is let in, or a customer who was chosen. */
@Entity('audience_row')
export class AudienceRowEntity {
  @PrimaryColumn('uuid', { name: 'run_id' })
  readonly runId!: string;

  /** As in the file, whose first row is its header. */
  @PrimaryColumn('int')
  readonly number!: number;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** Null when it cannot be used. */
  @Column('uuid', { name: 'customer_id', nullable: true })
  readonly customerId!: string | null;

  /** What the customer enters with. */
  @Column('jsonb')
  readonly data!: Readonly<Record<string, unknown>>;

  /** Why it cannot be used, in words. */
  @Column('text', { nullable: true })
  readonly problem!: string | null;
}
