import type { PastEvent } from './facts.js';
import { evaluate, matchesEvent } from './evaluate.js';
import { all, given, NOW } from './testing/given.test-helper.js';
import type { Rule } from './rule-group.schema.js';

const MINUTE_MS = 60_000;

/** A history of one event a minute, that counts how often the time and place of an event are looked at. */
function history(length: number) {
  let looks = 0;
  const events = Array.from({ length }, (_, index): PastEvent => {
    const at = NOW - (length - index) * MINUTE_MS;
    return {
      id: `e-${index}`,
      get place() {
        looks += 1;
        return index + 1;
      },
      name: 'Step Started',
      get at() {
        looks += 1;
        return at;
      },
      receivedAt: at,
      properties: { step: index % 7 },
    };
  });
  return { events, looks: () => looks };
}

const thrice: Rule = {
  field: 'did',
  operator: 'atLeast',
  value: {
    event: 'Step Started',
    count: 3,
    within: 'PT10M',
    where: all({ field: 'event.step', operator: '=', value: 3 }),
  },
};

describe('a long history', () => {
  it('is looked at for a window only, and found out about once for many questions', () => {
    const looksAt = (length: number) => {
      const { events, looks } = history(length);
      const facts = given({ events });
      for (const event of events) matchesEvent({ event: 'Step Started', where: all(thrice) }, event, facts);
      return looks();
    };
    // Sorting and searching take n log n, not n².
    expect(looksAt(8_000) / looksAt(2_000)).toBeLessThan(6);
  });

  it('is the same whether it is looked at once or often', () => {
    const { events } = history(500);
    const facts = given({ events });
    const answers = [1, 2, 3].map(() => evaluate(all(thrice), facts, NOW));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});
