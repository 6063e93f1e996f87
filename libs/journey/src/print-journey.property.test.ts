import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { contentHash } from './content-hash.js';
import { parseJourney } from './parse-journey.js';
import { parseJourneyText } from './parse-journey-text.js';
import { printJourney } from './print-journey.js';
import { anyJourney } from './testing/any-journey.test-helper.js';

const often = tries(100);

describe('any journey', () => {
  it('is read as it is', () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        expect(parseJourney(journey)).toEqual({ kind: 'journey', journey });
      }),
      often,
    );
  });

  it('is read from its printed text as the same journey, which prints the same', () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        const text = printJourney(journey);
        const parsed = parseJourneyText(text);
        expect(parsed).toEqual({ kind: 'journey', journey });
        expect(parsed.kind === 'journey' && printJourney(parsed.journey)).toBe(text);
      }),
      often,
    );
  });

  it('keeps its content hash when it is written and read', () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        const parsed = parseJourney(JSON.parse(canonicalJson(journey)));
        expect(parsed.kind === 'journey' && contentHash(parsed.journey)).toBe(contentHash(journey));
      }),
      often,
    );
  });
});
