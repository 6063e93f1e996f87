import { registerEnumType } from '@nestjs/graphql';
import type { ReactionKind } from '@sojourn/store';

/** What may become of a message, by GraphQL names. */
export const ReactionKindEnum = {
  DELIVERED: 'delivered',
  OPENED: 'opened',
  CLICKED: 'clicked',
  REPLIED: 'replied',
  BOUNCED: 'bounced',
} as const satisfies Readonly<Record<string, ReactionKind>>;

registerEnumType(ReactionKindEnum, { name: 'ReactionKind' });
