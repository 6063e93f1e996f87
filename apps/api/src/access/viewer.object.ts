import { Field, ObjectType } from '@nestjs/graphql';
import type { Role } from '@sojourn/store';
import { RoleEnum } from './role.enum.js';
import { UserObject } from './user.object.js';
import { WorkspaceObject } from './workspace.object.js';

/** Who is asking. */
@ObjectType('Viewer', {
  description: 'Who is asking: a signed-in user, or a server key (then user is null).',
})
export class ViewerObject {
  @Field(() => WorkspaceObject)
  readonly workspace!: WorkspaceObject;

  @Field(() => UserObject, { nullable: true })
  readonly user!: UserObject | null;

  @Field(() => RoleEnum)
  readonly role!: Role;
}
