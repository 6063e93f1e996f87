import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';

/** The configuration of an exit. */
export const exitConfig = z.strictObject({
  reason: z.string().trim().min(1).max(200).meta({ title: 'Reason', placeholder: 'Already a member' }),
});

/** See `exitConfig`. */
export type ExitConfig = z.output<typeof exitConfig>;

/** Ends the journey for the customer, with a reason. */
export const exitType = defineNodeType({
  type: 'exit',
  version: 1,
  kind: 'control',
  title: 'Exit',
  description: 'Takes the customer out of the journey and notes why.',
  category: 'Logic',
  order: 6,
  icon: 'door-exit',
  config: exitConfig,
  defaults: { reason: 'Left the journey' },
  example: { reason: 'Already a member' },
  outcomes: [],
  unfinished: 'Exit',
  caption: ({ reason }) => `Exit: ${reason}`,
});
