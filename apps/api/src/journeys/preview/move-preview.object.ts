import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { PeopleMoved } from './group-moves.js';
import { MoveGroup } from './move-group.object.js';

/** What people inside of older versions would do if they moved to the draft now. */
@ObjectType({ description: 'What people inside of older versions would do if they moved to the draft now.' })
export class MovePreview {
  @Field(() => Int)
  readonly people: number;

  @Field(() => [MoveGroup], { description: 'By node, the most people first.' })
  readonly groups: readonly PeopleMoved[];

  constructor(groups: readonly PeopleMoved[]) {
    this.people = groups.reduce((sum, group) => sum + group.people, 0);
    this.groups = groups;
  }
}
