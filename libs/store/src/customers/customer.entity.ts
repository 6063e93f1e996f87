import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** What is known of a customer, by name: `email`, `city`. */
export type Attributes = Readonly<Record<string, unknown>>;

/** The person a journey is for. Its row is the one lock of everything that happens to them. */
@Entity('customer')
export class CustomerEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('jsonb')
  readonly attributes!: Attributes;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  /** When they last did something themselves (a visit, a click, an order, a reply); null while they have not. */
  @Column('timestamptz', { name: 'last_activity_at', nullable: true })
  readonly lastActivityAt!: Date | null;

  @Column('timestamptz', { name: 'last_seen_at' })
  readonly lastSeenAt!: Date;

  /** Whether they were ever looked at for segments: who is new may belong to one without having done anything. */
  @Column('boolean', { name: 'segments_seen' })
  readonly segmentsSeen!: boolean;

  /** They try journeys out: they really receive, and touch no figure and no stock. */
  @Column('boolean', { name: 'is_test' })
  readonly isTest!: boolean;

  /** Who they turned out to be; all that was theirs is that customer's. Null for everybody else. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  readonly mergedInto!: string | null;

  @Column('timestamptz', { name: 'merged_at', nullable: true })
  readonly mergedAt!: Date | null;

  /** Since when nothing is known of them any more, and nothing is taken in; null for everybody else. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  readonly erasedAt!: Date | null;
}
