import type { ValueType } from '@sojourn/conditions';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** How a type became known: by what was sent in, or by what a journey wrote. */
export const TYPE_SOURCES = ['event', 'journey'] as const;
/** See `TYPE_SOURCES`. */
export type TypeSource = (typeof TYPE_SOURCES)[number];

/** A type of which values of an attribute have been, with when that was seen first. */
@Entity('attribute_type')
export class AttributeTypeEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @PrimaryColumn('text')
  readonly path!: string;

  @PrimaryColumn('text')
  readonly type!: ValueType;

  @Column('text')
  readonly source!: TypeSource;

  @Column('timestamptz', { name: 'first_seen_at' })
  readonly firstSeenAt!: Date;

  /** The customer of whom such a value was told first; it may be another one's by now. */
  @Column('uuid', { name: 'example_id' })
  readonly exampleId!: string;
}
