import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone who signs in to Sojourn. Belongs to workspaces by membership. */
@Entity('app_user')
export class UserEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text')
  readonly email!: string;

  @Column('text')
  readonly name!: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}
