import { registerEnumType } from '@nestjs/graphql';

/** What somebody inside would do in a new version, by GraphQL names. */
export const NextStepKindEnum = {
  STAYS: 'stays',
  WAITS: 'waits',
  ACTS: 'acts',
  ASKS: 'asks',
  ENDS: 'ends',
  LEAVES: 'leaves',
  MOVES_LATER: 'moves-later',
  NEEDS_ATTENTION: 'needs-attention',
  NEEDS_MAPPING: 'needs-mapping',
} as const;

/** See `NextStepKindEnum`. */
export type NextStepKind = (typeof NextStepKindEnum)[keyof typeof NextStepKindEnum];

registerEnumType(NextStepKindEnum, {
  name: 'NextStepKind',
  description: 'What somebody inside would do in the new version.',
  valuesMap: {
    STAYS: { description: 'Goes on waiting as now.' },
    WAITS: { description: 'Waits at a node, until another moment than now.' },
    ACTS: { description: 'Goes on to an action at once.' },
    ASKS: { description: 'Goes on to a node that decides as they arrive.' },
    ENDS: { description: 'Reaches the end of the journey.' },
    LEAVES: { description: 'Leaves the journey.' },
    MOVES_LATER: { description: 'First finishes in the old version what is under way there.' },
    NEEDS_ATTENTION: { description: 'Stands still until somebody tries it again.' },
    NEEDS_MAPPING: { description: 'Has nowhere to go: the mapping must name the node.' },
  },
});
