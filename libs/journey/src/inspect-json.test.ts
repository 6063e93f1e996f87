import { inspectJson } from './inspect-json.js';
import { parseJourney } from './parse-journey.js';

describe('a length that is none', () => {
  it.each([
    ['an object that hides how it is written', '{ "toString": 1, "valueOf": 1 }'],
    ['a list with such an object', '[{ "toString": 1, "valueOf": 1 }]'],
  ])('is not read: %s', (_what, json) => {
    const saved: unknown = JSON.parse(`{ "exits": { "length": ${json} } }`);
    expect(inspectJson(saved).readable).toBe(false);
    expect(parseJourney(saved)).toMatchObject({
      problems: [{ code: 'not-json', path: ['exits', 'length'] }],
    });
  });

  it('is read when it bears comparing, such as a field of that name', () => {
    expect(inspectJson({ properties: { length: { type: 'number' } } })).toEqual({
      readable: true,
      problems: [],
    });
  });
});
