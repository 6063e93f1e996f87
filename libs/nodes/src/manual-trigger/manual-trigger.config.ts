import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { entered } from '../triggers/entered.js';

/** Lets in customers whom a person chooses. */
export const manualTriggerType = defineNodeType({
  type: 'manual',
  version: 1,
  kind: 'trigger',
  title: 'By hand',
  description: 'Customers enter when somebody chooses them, or imports a CSV.',
  category: 'Triggers',
  order: 7,
  icon: 'hand-click',
  config: z.strictObject({}),
  defaults: {},
  example: {},
  outcomes: entered,
  unfinished: 'When somebody is chosen by hand',
  caption: () => 'When somebody is chosen by hand, or by a CSV',
});
