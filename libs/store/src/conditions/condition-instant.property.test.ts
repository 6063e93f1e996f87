import { readInstant } from '@sojourn/conditions';
import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { rows } from '../database/rows.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { anyDate } from './odd-values.test-helper.js';

describe('condition_instant', () => {
  /** Texts that are read at once. */
  const TEXTS = 200;

  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  const DATE = String.raw`(0000|19[0-9]{2}|20[23][0-9]|[0-9]{4})-[01][0-9]-[0-3][0-9]`;
  const almostInstant = fc.oneof(
    fc.stringMatching(new RegExp(`^${DATE}$`)),
    fc.stringMatching(
      new RegExp(
        `^${DATE}T[0-2][0-9]:[0-6][0-9](:[0-6][0-9])?([.,][0-9]{0,10})?(Z|z|[+-][01][0-9]:?[0-6][0-9])?$`,
      ),
    ),
    anyDate(Date.parse('2026-03-29T01:00:00Z')),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789-:T.Z+ ')), maxLength: 30 }),
  );

  it('reads an instant or a date where conditions do, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(almostInstant, { minLength: 1, maxLength: TEXTS, size: 'max' }),
        async (texts) => {
          const found = await rows<{ readonly instant: number | null }>(
            test.dataSource,
            `SELECT (extract(epoch FROM condition_instant(it, 'Europe/Berlin')) * 1000)::float8 AS instant
           FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS text (it, place) ORDER BY place`,
            [JSON.stringify(texts)],
          );
          expect(found.map(({ instant }) => instant)).toEqual(
            texts.map((text) => readInstant(text, 'Europe/Berlin')),
          );
        },
      ),
      { ...tries(2_000), numRuns: Math.ceil(tries(2_000).numRuns / TEXTS) },
    );
  });
});
