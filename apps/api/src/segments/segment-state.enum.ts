import { registerEnumType } from '@nestjs/graphql';

/** Whether everybody was looked at by a segment's condition, by GraphQL names. */
export const SegmentStateEnum = { FILLING: 'filling', LIVE: 'live' } as const;

registerEnumType(SegmentStateEnum, {
  name: 'SegmentState',
  valuesMap: {
    FILLING: { description: 'It was made or edited, and not everybody has been looked at yet.' },
    LIVE: { description: 'Its members follow what happens, and time.' },
  },
});
