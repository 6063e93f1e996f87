import { defineNodeType, type Config } from '@sojourn/engine';
import type { Outcome } from '@sojourn/sdk';
import { z } from 'zod';
import { filledValue } from '../fields/filled-value.js';
import { referenceKey } from '../fields/reference.js';
import { limitSchema, restsUpTo, upTo } from '../timing/limit.schema.js';
import { NOT_IN_TIME, notInTime } from '../ways/not-in-time.js';

/** The way out once the customer is in, when nobody waits for the other journey's end. */
export const STARTED = 'started';
/** The way out for whom the other journey did not let in. */
export const NOT_ENTERED = 'not-entered';

/** The configuration of a start of another journey. */
export const startJourneyConfig = z.strictObject({
  journey: referenceKey.meta({ title: 'Journey', widget: 'journey', placeholder: 'onboarding' }),
  data: z
    .record(z.string().min(1).max(100), filledValue)
    .default({})
    .meta({ title: 'Data', description: 'What the customer enters the other journey with, as “entry”.' }),
  waits: z.boolean().default(false).meta({
    title: 'Wait for its end',
    description: 'The customer goes on here when they have left the other journey.',
  }),
  limit: limitSchema,
});

/** See `startJourneyConfig`. */
export type StartJourneyConfig = z.output<typeof startJourneyConfig>;

/** Lets the customer into another journey. */
export const startJourneyType = defineNodeType({
  type: 'start-journey',
  version: 1,
  kind: 'control',
  title: 'Start journey',
  description: 'Lets the customer into another journey, and waits for its end if you like.',
  category: 'Logic',
  order: 5,
  icon: 'route',
  config: startJourneyConfig,
  defaults: { journey: '', data: {}, waits: false },
  example: { journey: 'onboarding', data: { plan: '{{ customer.plan }}' }, waits: true, limit: 'P30D' },
  outcomes: outcomesOf,
  warnsUndrawn: [NOT_IN_TIME],
  unfinished: 'Start journey',
  caption: ({ journey, waits, limit }) =>
    waits ? `Start “${journey}” and wait for its end${upTo(limit)}` : `Start “${journey}”`,
  traits: ({ waits, limit }) => ({
    brings: ['enrollment'],
    ...(waits && { rests: restsUpTo(limit) }),
  }),
});

/** Whoever does not wait for the end cannot tell how the other journey ended. */
function outcomesOf({ waits, limit }: Config): readonly Outcome[] {
  const ends =
    waits === true
      ? [
          { id: 'finished', title: 'Finished' },
          { id: 'exited', title: 'Exited' },
        ]
      : [{ id: STARTED, title: 'Started' }];
  return [
    ...ends,
    { id: NOT_ENTERED, title: 'Not entered' },
    ...(waits === true && limit !== undefined ? [notInTime] : []),
  ];
}
