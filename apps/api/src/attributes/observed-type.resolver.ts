import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AttributeTypeEntity, CustomerEntity } from '@sojourn/store';
import { CustomerObject } from '../customers/customer.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { ObservedTypeObject } from './observed-type.object.js';

/** What leads on from a type that was seen. */
@Resolver(() => ObservedTypeObject)
export class ObservedTypeResolver {
  @ResolveField(() => CustomerObject, {
    nullable: true,
    description: 'Of whom such a value was told first; they may have another one by now.',
  })
  async customer(
    @Parent() { exampleId }: AttributeTypeEntity,
    @Load() { customers }: Loaders,
  ): Promise<CustomerEntity | null> {
    return customers.load(exampleId);
  }
}
