import { registerEnumType } from '@nestjs/graphql';

/** Why a message is sent, by GraphQL names. */
export const MessagePurposeEnum = {
  TRANSACTIONAL: 'transactional',
  SERVICE: 'service',
  PROMOTIONAL: 'promotional',
} as const;

registerEnumType(MessagePurposeEnum, { name: 'MessagePurpose' });
