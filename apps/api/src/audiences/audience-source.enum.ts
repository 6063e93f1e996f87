import { registerEnumType } from '@nestjs/graphql';

/** Where the customers of an audience run come from, by GraphQL names. */
export const AudienceSourceEnum = { SEGMENT: 'segment', LIST: 'list', ROWS: 'rows' } as const;

registerEnumType(AudienceSourceEnum, {
  name: 'AudienceSource',
  description: 'Where its customers come from: a segment, a list, or rows of a file.',
});
