import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** Something has changed about an account, or about whose it is, of which those who belong to it are yet to be told. */
@Entity('account_change')
export class AccountChangeEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('text', { name: 'account_key' })
  readonly accountKey!: string;

  /** The customer who has joined it, whom alone it concerns; null where it concerns all who belong to it. */
  @Column('uuid', { name: 'joined_id', nullable: true })
  readonly joinedId!: string | null;

  /** The names of the attributes that are different; null = all. */
  @Column('text', { array: true, nullable: true })
  readonly names!: readonly string[] | null;

  /** The last customer who was told; null before the first. */
  @Column('uuid', { nullable: true })
  readonly reached!: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  readonly changedAt!: Date;
}
