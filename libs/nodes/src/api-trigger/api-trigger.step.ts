import type { TriggerStep } from '@sojourn/engine';
import { staysOut } from '../triggers/stays-out.js';
import type { ApiTriggerConfig } from './api-trigger.config.js';
import { dataProblems } from './data-schema.js';

/** Lets in whom the API names, with data that fits the schema. */
export const apiTriggerStep: TriggerStep<ApiTriggerConfig> = {
  type: 'api',
  version: 1,
  watch: () => ({}),
  admit({ schema }, occurrence) {
    if (occurrence.kind !== 'api') return staysOut('trigger', 'Not named by the API');
    const { data } = occurrence;
    const problems = dataProblems(schema, data).map(({ message }) => message);
    if (problems.length > 0) return staysOut('data', problems.join(' '));
    return { enters: true, reason: 'Named by the API', data };
  },
};
