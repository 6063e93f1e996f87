import { Gate } from '../testing/a-gate.test-helper.js';
import { anEvent } from '../testing/a-visit.test-helper.js';
import { announcementTriggerType } from './announcement-trigger.config.js';

const NOW = '2026-11-25T10:00:00Z';
const where = { combinator: 'and', rules: [{ field: 'event.change', operator: '>=', value: 0.25 }] };
const who = {
  combinator: 'and',
  rules: [{ field: 'customer.product', operator: '=', value: { field: 'event.product' } }],
};
const config = { event: 'Rate Changed', segment: 'account-holders', where, who };
const gate = new Gate('announcement', config);
const news = (properties: Record<string, unknown> = {}, name = 'Rate Changed') =>
  ({
    kind: 'announcement',
    now: Date.parse(NOW),
    event: anEvent(name, 2, NOW, { change: 0.25, product: 'Savings', ...properties }),
  }) as const;
const holder = { customer: { product: 'savings' }, segments: ['account-holders'] };

describe('the announcement trigger', () => {
  it('lets in every member whom the news concerns, with the event’s data', () => {
    expect(gate.ask(news(), holder)).toEqual({
      says: 'enters: News: Rate Changed',
      data: { change: 0.25, product: 'Savings' },
    });
  });

  it.each([
    ['another event', news({}, 'Rate Checked'), holder, 'trigger: Not Rate Changed'],
    [
      'a change that is not notable',
      news({ change: 0.24 }),
      holder,
      'condition: Rate Changed, but not: change is at least 0.25',
    ],
    [
      'who is not in the segment',
      news(),
      { customer: holder.customer },
      'not-in-segment: Not in the segment “account-holders”',
    ],
    [
      'who has another product',
      news(),
      { ...holder, customer: { product: 'loan' } },
      'not-concerned: Not concerned: not product is that of the event',
    ],
    [
      'who has no product',
      news(),
      { ...holder, customer: {} },
      'not-concerned: Not concerned: not product is that of the event',
    ],
  ])('lets nobody in by %s', (_what, occurrence, facts, says) => {
    expect(gate.ask(occurrence, facts).says).toBe(says);
  });

  it('lets in the whole segment when nothing else is asked', () => {
    const all = new Gate('announcement', { event: 'Rate Changed', segment: 'account-holders' });
    expect(all.ask(news({ change: 0 }), { segments: ['account-holders'] }).says).toBe(
      'enters: News: Rate Changed',
    );
  });

  it('watches its event and its segment, and names its pace', () => {
    expect(gate.watch).toEqual({ events: ['Rate Changed'], segments: ['account-holders'] });
    expect(new Gate('announcement', { ...config, perHour: 5_000 }).watch).toMatchObject({ perHour: 5_000 });
  });

  it.each([
    [{ event: 'Rate Changed', segment: 'all' }, 'News for “all” when Rate Changed happens'],
    [
      { ...config, perHour: 5_000 },
      'News for “account-holders” when Rate Changed happens and change is at least 0.25, if product is that of the event, at most 5,000 per hour',
    ],
    [{}, 'News for a segment'],
  ])('says %j in words', (of, caption) => {
    expect(announcementTriggerType.caption(of)).toBe(caption);
  });

  it('tells the proof what it looks at', () => {
    expect(announcementTriggerType.traits(config)).toMatchObject({
      facts: { paths: ['customer.product'], segments: ['account-holders'] },
      conditions: [
        { path: ['where'], when: where, event: 'Rate Changed' },
        { path: ['who'], when: who, event: 'Rate Changed' },
      ],
      entry: { events: ['Rate Changed'] },
    });
    expect(announcementTriggerType.traits({ event: 'Rate Changed', segment: 'all' })).toEqual({
      facts: { segments: ['all'] },
      conditions: [],
      entry: { events: ['Rate Changed'] },
    });
  });
});
