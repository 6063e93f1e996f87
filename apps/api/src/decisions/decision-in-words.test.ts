import type { Decided } from '@sojourn/store';
import { DECISION_OUTCOMES } from '@sojourn/store';
import { decisionInWords } from './decision-in-words.js';

const total = { field: 'entry.total', operator: '>=', value: 100 };
const city = { field: 'customer.city', operator: '=', value: 'Berlin' };
const ordered = { field: 'did', operator: 'atLeast', value: { event: 'Order Completed', count: 2 } };
const where = {
  combinator: 'and',
  rules: [total, { combinator: 'or', rules: [city, ordered] }, { combinator: 'and', rules: [ordered] }],
};

const eventTrigger = { type: 'event', version: 1, config: { event: 'Order Completed', where } };
const segmentTrigger = (change: string) => ({
  type: 'segment',
  version: 1,
  config: { segment: 'vip', change },
});
const attributeTrigger = {
  type: 'attribute',
  version: 1,
  config: { attribute: 'customer.plan', to: 'gold', imports: false },
};
const ifOne = (field: string, operator: string, value: unknown) => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});
const newsTrigger = {
  type: 'announcement',
  version: 1,
  config: {
    event: 'Order Completed',
    segment: 'vip',
    where: ifOne('event.change', '>=', 0.25),
    who: ifOne('customer.product', '=', 'loan'),
  },
};
const enrollment = { id: 'e', enteredAt: new Date('2026-03-02T23:30:00Z'), endedAt: null };

type Told = Partial<Omit<Decided, 'rules'>> & {
  readonly trigger?: Decided['rules']['trigger'];
  readonly reentry?: Decided['rules']['reentry'];
};

function told({ trigger = eventTrigger, reentry = { policy: 'once' }, ...differently }: Told): string {
  return decisionInWords({
    seq: '1',
    customerId: 'c',
    decidedAt: new Date(),
    journeyId: 'j',
    versionId: 'v',
    outcome: 'entered',
    facts: null,
    rules: { trigger, reentry },
    event: { id: 'x', type: 'track', name: 'Order Completed' },
    enrollment: null,
    zone: 'Europe/Berlin',
    ...differently,
  });
}

describe('a decision in words', () => {
  it.each<[string, Told]>([
    ['Let in: they did Order Completed.', {}],
    [
      'Nobody let in: “change is at least 0.25” was not true; it was 0.1.',
      { outcome: 'condition', trigger: newsTrigger, facts: { at: '0', was: 0.1 } },
    ],
    [
      'Nobody let in: Order Completed was brought in afterwards, and what is imported starts nothing here.',
      { outcome: 'imported', trigger: newsTrigger },
    ],
    [
      'Not let in: “product is loan” was not true; it was card.',
      { outcome: 'not-concerned', trigger: newsTrigger, event: null, facts: { at: '0', was: 'card' } },
    ],
    ['Let in: they entered the segment “vip”.', { trigger: segmentTrigger('entered') }],
    ['Let in: they were in the segment “vip”.', { trigger: segmentTrigger('entered'), event: null }],
    ['Let in: their plan changed.', { trigger: attributeTrigger }],
    [
      'Not let in: plan changed from free to silver, not to gold.',
      {
        outcome: 'wrong-change',
        trigger: attributeTrigger,
        facts: { why: 'plan changed from free to silver, not to gold' },
      },
    ],
    [
      'Not let in: their plan changed in another way.',
      { outcome: 'wrong-change', trigger: attributeTrigger },
    ],
    [
      'Not let in: the change of their plan was brought in afterwards, or came too late, and such things start nothing here.',
      { outcome: 'imported', trigger: attributeTrigger },
    ],
    [
      'Held out: they were drawn for those who are only compared with, and receive nothing.',
      { outcome: 'held-out' },
    ],
    [
      'Not let in: “total is at least 100” was not true; it was 42.',
      { outcome: 'condition', facts: { at: '0', was: 42 } },
    ],
    [
      'Not let in: “total is at least 100” was not true; it was the text “120”, and was to be a number.',
      { outcome: 'condition', facts: { at: '0', was: '120' } },
    ],
    [
      'Not let in: “total is at least 100” was not true; it was yes, and was to be a number.',
      { outcome: 'condition', facts: { at: '0', was: true } },
    ],
    [
      'Not let in: “city is Berlin” was not true; it was the number 7, and was to be a text.',
      { outcome: 'condition', facts: { at: '1.0', was: 7 } },
    ],
    [
      'Not let in: “city is Berlin” was not true; it was Ulm.',
      { outcome: 'condition', facts: { at: '1.0', was: 'Ulm' } },
    ],
    [
      'Not let in: “total is at least 100” was not true; nothing was set.',
      { outcome: 'condition', facts: { at: '0', was: null } },
    ],
    [
      'Not let in: “city is Berlin or did Order Completed at least 2 times” was not true.',
      { outcome: 'condition', facts: { at: '1' } },
    ],
    [
      'Not let in: “did Order Completed at least 2 times” was not true; it was 1.',
      { outcome: 'condition', facts: { at: '2.0', was: 1 } },
    ],
    [
      'Not let in: Order Completed was too old when it arrived: 3 days.',
      { outcome: 'too-old', facts: { age: 3.5 * 86_400_000 } },
    ],
    [
      'Not let in: Order Completed was brought in afterwards, and what is imported starts nothing here.',
      { outcome: 'imported' },
    ],
    [
      'Not let in: what moved them was brought in afterwards, or came too late, and such things start nothing here.',
      { outcome: 'imported', trigger: segmentTrigger('entered') },
    ],
    [
      'Not let in: they left the segment “vip”, and the journey is for those who enter it.',
      { outcome: 'wrong-change', trigger: segmentTrigger('entered') },
    ],
    [
      'Not let in: they were in the segment “vip” before the journey was published.',
      { outcome: 'already-in-segment', trigger: segmentTrigger('entered') },
    ],
    [
      'Not let in: they were not due any more in their time zone, Asia/Tokyo.',
      { outcome: 'moved', facts: { zone: 'Asia/Tokyo' } },
    ],
    [
      'Not let in: their moment had passed 3 days ago when the journey could let them in, which is too late here.',
      { outcome: 'too-late', facts: { age: 3.5 * 86_400_000 }, event: null },
    ],
    [
      'Let in: they were due by their renewal.',
      { trigger: { type: 'date', version: 1, config: { attribute: 'customer.renewal' } } },
    ],
    [
      'Not let in: the data did not fit what the journey asks for. “plan” is missing.',
      { outcome: 'data', facts: { why: '“plan” is missing.' } },
    ],
    [
      'Not let in: “cart id” was not set, and tells one entry from another here.',
      { outcome: 'no-key', reentry: { policy: 'once-per-key', key: 'entry.cart_id' } },
    ],
    // Half an hour before midnight in UTC is the day after in Berlin.
    [
      'Not let in: they were already in this journey, since 3 March 2026.',
      { outcome: 'still-inside', enrollment },
    ],
    [
      'Not let in: they had entered before, on 3 March 2026, and everybody enters only once.',
      { outcome: 'already-entered', enrollment },
    ],
    ['Not let in: they had entered before, and everybody enters only once.', { outcome: 'already-entered' }],
    [
      'Not let in: they were held out on 3 March 2026, and who is only compared with counts once.',
      { outcome: 'already-entered', enrollment, reentry: { policy: 'again-after-exit' } },
    ],
    [
      'Not let in: they had entered before, and everybody enters once by the same event.',
      { outcome: 'already-entered', reentry: { policy: 'again-after-exit' } },
    ],
    [
      'Not let in: they had entered by this very event, on 3 March 2026.',
      { outcome: 'same-event', enrollment, reentry: { policy: 'again-after-exit' } },
    ],
    [
      'Not let in: a later event had let them in, on 3 March 2026, and an earlier one starts nobody over.',
      { outcome: 'overtaken', enrollment },
    ],
    [
      'Not let in: they had entered on 3 March 2026, and may enter again only 30 days later.',
      { outcome: 'too-soon', enrollment, reentry: { policy: 'again-after', after: 'P30D' } },
    ],
    ['Not let in: the journey was paused.', { outcome: 'paused' }],
    ['Not let in: Wrong moon.', { outcome: 'other', facts: { why: 'Wrong moon' } }],
  ])('reads: %s', (sentence, decided) => {
    expect(told(decided)).toBe(sentence);
  });

  it('is a sentence whatever was decided, even if nothing is known beside it', () => {
    const trigger = { ...eventTrigger, config: { ...eventTrigger.config, segment: 'vip', who: where } };
    const sentences = DECISION_OUTCOMES.map((outcome) => told({ outcome, event: null, trigger }));
    for (const sentence of sentences) expect(sentence).toMatch(/^(Let in|Held out|Not let in): .*[^.]\.$/);
    expect(sentences.join()).not.toMatch(/undefined|null|\[object/);
  });
});
