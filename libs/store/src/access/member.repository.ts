import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { isId, newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { Role } from './role.js';
import { UserEntity } from './user.entity.js';
import { WorkspaceMemberEntity } from './workspace-member.entity.js';

/** A user to be made a member. */
export interface NewMember {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** The users of a workspace. */
export class MemberRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes the user with this address a member, or gives a member this role; the address is compared without case. */
  async add(workspaceId: WorkspaceId, { email, name, role }: NewMember): Promise<UserEntity> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO app_user (id, email, name) VALUES ($1, $2, $3) ON CONFLICT (lower(email)) DO NOTHING`,
        [newId(), email, name],
      );
      const user = await manager
        .getRepository(UserEntity)
        .createQueryBuilder('member')
        .where('lower(member.email) = lower(:email)', { email })
        .getOneOrFail();
      await manager.upsert(WorkspaceMemberEntity, { workspaceId, userId: user.id, role }, [
        'workspaceId',
        'userId',
      ]);
      return user;
    });
  }

  /** The member with this address, or null. */
  async findByEmail(workspaceId: WorkspaceId, email: string): Promise<UserEntity | null> {
    return this.ofWorkspace(workspaceId).andWhere('lower(member.email) = lower(:email)', { email }).getOne();
  }

  /** The users with these ids, as far as they are or were at work in this workspace; in no order. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<UserEntity[]> {
    return this.ofWorkspace(workspaceId)
      .andWhere({ id: In(ids.filter(isId)) })
      .getMany();
  }

  private ofWorkspace(workspaceId: WorkspaceId) {
    return this.dataSource
      .getRepository(UserEntity)
      .createQueryBuilder('member')
      .innerJoin(
        WorkspaceMemberEntity,
        'membership',
        'membership.userId = member.id AND membership.workspaceId = :workspaceId',
        { workspaceId },
      );
  }
}
