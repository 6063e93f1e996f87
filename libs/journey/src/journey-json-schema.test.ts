import { readFile } from 'node:fs/promises';
import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { z } from 'zod';
import { aJourney } from './a-journey.test-helper.js';
import { journeyJsonSchema } from './journey-json-schema.js';
import { anyJourney } from './testing/any-journey.test-helper.js';

const published = new URL('../../../docs/journey.schema.json', import.meta.url);
const reader = z.fromJSONSchema(journeyJsonSchema());

describe('journeyJsonSchema', () => {
  it('is the one in the documents: after a change run `npm run schema -w @sojourn/journey`', async () => {
    expect(JSON.parse(await readFile(published, 'utf8'))).toEqual(journeyJsonSchema());
  });

  it('accepts any journey that has the saved form', () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        expect(reader.safeParse(journey).error).toBeUndefined();
      }),
      tries(100),
    );
  });

  it('lets out what may be left out', () => {
    const { format, trigger, reentry, nodes, edges } = aJourney();
    expect(reader.safeParse({ format, trigger, reentry, nodes, edges }).success).toBe(true);
  });

  it.each([
    ['an unknown field', { $schema: 'journey.schema.json' }],
    ['another format', { format: 1 }],
    ['a policy without its key', { reentry: { policy: 'once-per-key' } }],
    ['a duration in words', { settings: { staleAfter: '2 days' } }],
    ['a share of everybody', { settings: { holdout: 1 } }],
    ['a missing field', { edges: [{ from: 'trigger', to: 'first' }] }],
  ])('refuses %s', (_what, part) => {
    expect(reader.safeParse({ ...aJourney(), ...part }).success).toBe(false);
  });
});
