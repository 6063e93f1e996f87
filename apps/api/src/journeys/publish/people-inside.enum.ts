import { registerEnumType } from '@nestjs/graphql';

/** What becomes of the people inside of older versions, by GraphQL names. */
export const PeopleInsideEnum = { FINISH: 'finish', MOVE: 'move', EXIT: 'exit' } as const;

/** See `PeopleInsideEnum`. */
export type PeopleInsideChoice = (typeof PeopleInsideEnum)[keyof typeof PeopleInsideEnum];

registerEnumType(PeopleInsideEnum, {
  name: 'PeopleInside',
  description: 'What becomes of the people inside of older versions.',
  valuesMap: {
    FINISH: { description: 'They finish in the version they are in.' },
    MOVE: { description: 'They go on in the new version.' },
    EXIT: { description: 'They leave the journey.' },
  },
});
