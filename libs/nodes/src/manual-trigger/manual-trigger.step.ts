import type { TriggerStep } from '@sojourn/engine';
import { staysOut } from '../triggers/stays-out.js';

/** Lets in whom a person has chosen, with the data of their row. */
export const manualTriggerStep: TriggerStep = {
  type: 'manual',
  version: 1,
  watch: () => ({}),
  admit(_config, occurrence) {
    if (occurrence.kind !== 'manual') return staysOut('trigger', 'Not chosen by hand');
    return { enters: true, reason: 'Chosen by hand', data: occurrence.data };
  },
};
