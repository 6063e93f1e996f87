import { Module } from '@nestjs/common';
import { AttributesQuery } from './attributes.query.js';
import { DeclareAttributeMutation } from './declare/declare-attribute.mutation.js';
import { UndeclareAttributeMutation } from './declare/undeclare-attribute.mutation.js';
import { ForgetAttributeMutation } from './forget/forget-attribute.mutation.js';
import { ObservedTypeResolver } from './observed-type.resolver.js';

/** Of which types attributes are. */
@Module({
  providers: [
    AttributesQuery,
    DeclareAttributeMutation,
    ForgetAttributeMutation,
    ObservedTypeResolver,
    UndeclareAttributeMutation,
  ],
})
export class AttributesModule {}
