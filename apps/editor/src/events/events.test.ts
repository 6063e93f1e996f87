import { arrivalName, outcomeOf, sourceInWords, type Arrival, type ArrivedEvent } from './arrival-words.js';
import { isEverything, readFilter, writeFilter } from './arrivals-filter.js';

const journey = { id: 'j', name: 'Welcome' };
const decision = (outcome: 'ENTERED' | 'HELD_OUT' | 'CONDITION', name = 'Welcome') => ({
  id: name,
  outcome,
  journey: { ...journey, name },
});
const event = (differently: Partial<ArrivedEvent> = {}): ArrivedEvent => ({
  __typename: 'Event',
  id: '1',
  type: 'track',
  name: 'Bought',
  change: null,
  receivedAt: '2026-11-22T12:00:00Z',
  imported: false,
  isOnItsWay: false,
  customer: null,
  source: { keyName: 'Shop', library: 'a-client', libraryVersion: '1.2' },
  recordedBy: null,
  setAside: null,
  decisions: [],
  effects: [],
  ...differently,
});
const effect = (kind: 'STARTED' | 'ANSWERED') => ({
  kind,
  enrollment: { id: 'e', journey },
});

describe('what came of an event', () => {
  it.each([
    [event({ isOnItsWay: true }), 'On its way'],
    [event({ effects: [effect('STARTED')], decisions: [decision('ENTERED')] }), 'Started Welcome'],
    [event({ effects: [effect('STARTED'), effect('ANSWERED')] }), 'Started Welcome and 1 more'],
    [event({ decisions: [decision('HELD_OUT')] }), 'Held back from Welcome, to compare'],
    [
      event({ decisions: [decision('CONDITION'), decision('CONDITION', 'Other')] }),
      'Did not start Welcome and 1 more',
    ],
    [event(), 'Nobody listens'],
    [event({ type: 'identify', name: null }), 'Noted'],
  ])('is said in a few words: %#', (each, words) => {
    expect(outcomeOf(each).words).toBe(words);
  });

  it('comes with who sent it, as far as that is known', () => {
    expect(sourceInWords(event())).toBe('Shop · a-client 1.2');
    const nobody = { keyName: null, library: null, libraryVersion: null };
    expect(sourceInWords(event({ source: nobody }))).toBe('source unknown');
    const recordedBy = { id: 'e', journey };
    expect(sourceInWords(event({ source: nobody, recordedBy }))).toBe('recorded by Welcome');
    expect(sourceInWords(event({ source: nobody, type: 'segment' }))).toBe('noted by Sojourn');
    expect(sourceInWords(event({ source: nobody, type: 'attribute', recordedBy }))).toBe(
      'recorded by Welcome',
    );
  });

  it('names the segment or the attribute that changed', () => {
    const nothing = { segment: null, hasEntered: null, attribute: null };
    const noted = (
      change: Partial<typeof nothing> | { readonly segment: string; readonly hasEntered: boolean },
    ) => arrivalName(event({ type: 'x', name: null, change: { ...nothing, ...change } }));
    expect(noted({ segment: 'regulars', hasEntered: true })).toBe('Came into the segment “regulars”');
    expect(noted({ segment: 'regulars', hasEntered: false })).toBe('Left the segment “regulars”');
    expect(arrivalName(event({ name: null, change: { ...nothing, attribute: 'customer.plan' } }))).toBe(
      'Their plan changed',
    );
  });

  it('comes with the reason where something was refused', () => {
    const refused: Arrival = {
      __typename: 'RejectedEvent',
      id: '1',
      endpoint: '/v1/track',
      code: 'no-customer',
      reason: 'An event needs a userId or an anonymousId.',
      payload: {},
      receivedAt: '2026-11-22T12:00:00Z',
      source: { keyName: 'Shop', library: null, libraryVersion: null },
    };
    expect(outcomeOf(refused)).toEqual({
      standing: 'problem',
      words: 'Refused: An event needs a userId or an anonymousId.',
    });
  });
});

describe('the filter of events', () => {
  it('stands in the address', () => {
    const filter = { name: 'Bought', type: 'track', customer: 'ada', onlyProblems: true };
    expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
  });

  it('is nothing where nothing is asked for, or what there is not', () => {
    expect(isEverything(readFilter(new URLSearchParams('name=+&type=click&problems=no')))).toBe(true);
  });
});
