import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CustomerEntity, EnrollmentEntity, TaskEntity, UserEntity } from '@sojourn/store';
import { UserObject } from '../access/user.object.js';
import { CustomerObject } from '../customers/customer.object.js';
import { EnrollmentObject } from '../enrollments/enrollment.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { TaskObject } from './task.object.js';

/** What leads on from a task. */
@Resolver(() => TaskObject)
export class TaskResolver {
  @ResolveField(() => CustomerObject)
  async customer(
    @Parent() { customerId }: TaskEntity,
    @Load() { customers }: Loaders,
  ): Promise<CustomerEntity | null> {
    return customers.load(customerId);
  }

  @ResolveField(() => EnrollmentObject)
  async enrollment(
    @Parent() { enrollmentId }: TaskEntity,
    @Load() { enrollments }: Loaders,
  ): Promise<EnrollmentEntity | null> {
    return enrollments.load(enrollmentId);
  }

  @ResolveField(() => UserObject, {
    nullable: true,
    description: 'Who did it; null while it is open, and when a program said so.',
  })
  async doneBy(@Parent() { doneBy }: TaskEntity, @Load() { users }: Loaders): Promise<UserEntity | null> {
    return doneBy === null ? null : users.load(doneBy);
  }
}
