import { registerEnumType } from '@nestjs/graphql';

/** How far an erasure is, by GraphQL names. */
export const ErasureStateEnum = { ERASING: 'erasing', ERASED: 'erased' } as const;

/** See `ErasureStateEnum`. */
export type ErasureState = (typeof ErasureStateEnum)[keyof typeof ErasureStateEnum];

registerEnumType(ErasureStateEnum, {
  name: 'ErasureState',
  description:
    'ERASING: nothing is sent or taken in any more, and what is kept is being deleted. ERASED: nothing is left.',
});
