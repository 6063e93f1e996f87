import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A Temporal server that carries the runs, or carried them before; the one with the highest epoch does now. */
@Entity('temporal_home')
export class TemporalHomeEntity {
  /** Counts the moves from one server to another, from 0. */
  @PrimaryColumn('int')
  readonly epoch!: number;

  /** Id of its namespace, which no other server has. */
  @Column('text')
  readonly server!: string;

  @Column('timestamptz')
  readonly since!: Date;
}
