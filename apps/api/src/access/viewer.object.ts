import { Field, ObjectType } from '@nestjs/graphql';
import type { Role, UserEntity, WorkspaceEntity } from '@sojourn/store';
import { RoleEnum } from './role.enum.js';
import { UserObject } from './user.object.js';
import { WorkspaceObject } from './workspace.object.js';

/** Who is asking. */
@ObjectType('Viewer', {
  description: 'Who is asking: a signed-in user, or a server key (then user is null).',
})
export class ViewerObject {
  @Field(() => WorkspaceObject)
  readonly workspace: WorkspaceEntity;

  @Field(() => UserObject, { nullable: true })
  readonly user: UserEntity | null;

  @Field(() => RoleEnum)
  readonly role: Role;

  constructor(workspace: WorkspaceEntity, user: UserEntity | null, role: Role) {
    this.workspace = workspace;
    this.user = user;
    this.role = role;
  }
}
