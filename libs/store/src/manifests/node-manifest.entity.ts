import type { Manifest } from '@sojourn/sdk';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A custom action as workers announced it. The operator's, hence of no workspace. */
@Entity('node_manifest')
export class NodeManifestEntity {
  @PrimaryColumn('text')
  readonly type!: string;

  @PrimaryColumn('int')
  readonly version!: number;

  /** SHA-256 of the manifest, in hex. */
  @PrimaryColumn('text')
  readonly hash!: string;

  @Column('jsonb')
  readonly manifest!: Manifest;

  @Column('timestamptz', { name: 'registered_at' })
  readonly registeredAt!: Date;

  /** Set when the workers no longer offer it; running enrollments may still need it. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  readonly withdrawnAt!: Date | null;
}
