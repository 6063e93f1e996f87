import type { ValueType } from '@sojourn/conditions';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A path under which something is known of customers or accounts, and of which type somebody says that is. */
@Entity('attribute')
export class AttributeEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** As conditions name it: `customer.address.city`, `account.plan`. */
  @PrimaryColumn('text')
  readonly path!: string;

  /** Null until somebody declares one. */
  @Column('text', { name: 'declared_type', nullable: true })
  readonly declaredType!: ValueType | null;

  /** The user who declared it; null also when a program did. */
  @Column('uuid', { name: 'declared_by', nullable: true })
  readonly declaredBy!: string | null;

  @Column('timestamptz', { name: 'declared_at', nullable: true })
  readonly declaredAt!: Date | null;
}
