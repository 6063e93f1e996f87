import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { parseJourney } from '../parse-journey.js';
import { anyJourney } from '../testing/any-journey.test-helper.js';
import { applyDiff } from './apply-diff.js';
import { diff } from './diff.js';

const often = tries(100);

describe('the diff of any two journeys', () => {
  it('applied to the one gives the other', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (before, after) => {
        expect(applyDiff(before, diff(before, after))).toEqual(after);
      }),
      often,
    );
  });

  it('gives it also after a way through JSON, as a journey that has the saved form', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (before, after) => {
        const changes = JSON.parse(JSON.stringify(diff(before, after))) as ReturnType<typeof diff>;
        expect(parseJourney(applyDiff(before, changes))).toEqual({ kind: 'journey', journey: after });
      }),
      often,
    );
  });

  it('is empty for one and the same, in whatever order its fields stand', () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        const turned = turn(journey) as typeof journey;
        expect(diff(journey, turned)).toEqual([]);
        expect(applyDiff(journey, [])).toEqual(journey);
      }),
      often,
    );
  });

  it('says each change in a sentence, once', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (before, after) => {
        const changes = diff(before, after);
        for (const { message } of changes) expect(message).toMatch(/^[A-Z“].*\.$/s);
        const places = changes.map(({ kind, path }) => JSON.stringify([kind === 'reordered', path]));
        expect(new Set(places).size).toBe(changes.length);
      }),
      often,
    );
  });

  it('leaves both as they were', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (before, after) => {
        const texts = [before, after].map((journey) => JSON.stringify(journey));
        applyDiff(before, diff(before, after));
        expect([before, after].map((journey) => JSON.stringify(journey))).toEqual(texts);
      }),
      often,
    );
  });
});

/** The same JSON with the fields of every object the other way round. */
function turn(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(turn);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .toReversed()
      .map(([name, value]) => [name, turn(value)]),
  );
}
