import { outcomeOf, sourceInWords, type ArrivedEvent } from './arrival-words.js';
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
