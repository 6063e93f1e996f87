import type { PastMessage } from '@sojourn/conditions';
import { anEvent, Visit, type Beginning } from '../testing/a-visit.test-helper.js';
import { waitForEventType } from './wait-for-event.config.js';

const NOW = '2026-11-25T10:00:00Z';
const order = { id: 'ordered', event: 'Order Completed' };
const cart = { id: 'changed', event: 'Cart Updated' };
const sameCart = { same: [{ property: 'cart_id', as: 'entry.cart_id' }] };
const opened = { id: 'opened', message: 'mail', reaction: 'opened' };

const waitFor = (config: Record<string, unknown>, beginning: Partial<Beginning> = {}) =>
  Visit.of('wait-for-event', { limit: 'P3D', ...config }, { now: NOW, place: 10, ...beginning });
const problems = (config: Record<string, unknown>) =>
  waitForEventType.check(config).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a wait for events', () => {
  const visit = waitFor({ awaited: [order, cart] });

  it('waits for its time limit, and listens', () => {
    expect(visit.until).toBe('2026-11-28T10:00:00.000Z');
    expect(visit.parked).toMatchObject({
      outcome: 'not-in-time',
      listensFor: ['Order Completed', 'Cart Updated'],
      waiting: 'Waiting for Order Completed or Cart Updated, up to 3 days',
    });
    expect(waitFor({ awaited: [order], limit: undefined }).until).toBeNull();
  });

  it('leaves by the first that is received, whatever the client says about when it happened', () => {
    const late = {
      ...anEvent('Cart Updated', 12, '2026-11-26T08:00:00Z'),
      at: Date.parse('2026-11-20T08:00:00Z'),
    };
    const events = [anEvent('Order Completed', 11, '2026-11-26T07:00:00Z', { total: 5 }), late];
    expect(visit.wake('2026-11-26T09:00:00Z', { events }).left).toMatchObject({
      outcome: 'ordered',
      reason: 'There was Order Completed',
      result: { event: 'Order Completed', properties: { total: 5 } },
    });
  });

  it('tells the host which event has answered', () => {
    const events = [anEvent('Order Completed', 11, '2026-11-26T07:00:00Z')];
    expect(visit.wake('2026-11-26T09:00:00Z', { events }).effects[0]).toEqual({
      kind: 'matched',
      node: 'here',
      visit: 1,
      event: 'event-11',
    });
  });

  it.each([
    ['in the last millisecond', '2026-11-28T10:00:00.000Z', 'ordered'],
    ['a millisecond too late', '2026-11-28T10:00:00.001Z', 'not-in-time'],
  ])('counts what was received by the deadline, however late it looks: %s', (_when, at, outcome) => {
    const events = [anEvent('Order Completed', 11, at)];
    expect(visit.wake('2026-12-24T10:00:00Z', { events }).outcome).toBe(outcome);
  });

  it('says what did not come in time', () => {
    expect(visit.wake('2026-11-28T10:00:00Z').left).toMatchObject({
      outcome: 'not-in-time',
      reason: 'Not in time: Order Completed or Cart Updated, up to 3 days',
    });
  });

  it('passes over events of another name, case included', () => {
    const events = [anEvent('order completed', 11, '2026-11-26T07:00:00Z')];
    expect(visit.wake('2026-11-26T09:00:00Z', { events }).outcome).toBeUndefined();
  });

  it('takes only events about the same, as text', () => {
    const about = waitFor({ awaited: [{ ...order, ...sameCart }] }, { facts: { entry: { cart_id: 42 } } });
    const other = anEvent('Order Completed', 11, '2026-11-26T07:00:00Z', { cart_id: 43 });
    const same = anEvent('Order Completed', 12, '2026-11-26T08:00:00Z', { cart_id: '42' });
    expect(about.wake('2026-11-26T09:00:00Z', { events: [other] }).outcome).toBeUndefined();
    expect(about.wake('2026-11-26T09:00:00Z', { events: [other, same] }).left).toMatchObject({
      outcome: 'ordered',
      reason: 'There was Order Completed about the same cart',
      facts: { 'event.cart_id': '42' },
    });
  });

  it('takes only events under its conditions, and the way of the first entry that fits', () => {
    const where = { combinator: 'and', rules: [{ field: 'event.total', operator: '>', value: 100 }] };
    const big = waitFor({ awaited: [{ ...order, id: 'big', where }, order] });
    const ordered = (total: number) => ({ events: [anEvent('Order Completed', 11, NOW, { total })] });
    expect(big.wake(NOW, ordered(101)).outcome).toBe('big');
    expect(big.wake(NOW, ordered(100)).outcome).toBe('ordered');
  });
});

describe('what counts for a wait for events', () => {
  const early = [anEvent('Order Completed', 5, '2026-11-25T09:00:00Z')];

  it('is what came since the entry, when nothing was sent yet', () => {
    expect(waitFor({ awaited: [order] }, { facts: { events: early } }).outcome).toBe('ordered');
  });

  it('is what came since the last message, by default', () => {
    const behind = { facts: { events: early }, behindMail: 'sent' as const };
    expect(waitFor({ awaited: [order] }, { ...behind, place: 4 }).outcome).toBe('ordered');
    expect(waitFor({ awaited: [order] }, { ...behind, place: 5 }).outcome).toBeUndefined();
  });

  it.each([
    ['since-entry', 'ordered'],
    ['from-now', undefined],
    [{ node: 'mail' }, undefined],
  ])('is by choice what came %j', (since, outcome) => {
    const behind = { facts: { events: early }, behindMail: 'sent' as const };
    expect(waitFor({ awaited: [order], since }, behind).outcome).toBe(outcome);
  });

  it('is never the event that let the customer in', () => {
    const entry = { ...anEvent('Order Completed', 2, NOW), id: 'entry' };
    expect(
      waitFor({ awaited: [order], since: 'since-entry' }, { facts: { events: [entry] } }).outcome,
    ).toBeUndefined();
  });
});

describe('a wait for a reaction to a message', () => {
  const at = Date.parse('2026-11-25T11:00:00Z');
  const message = (reactions: PastMessage['at'], rest: Partial<PastMessage> = {}): PastMessage => ({
    node: 'mail',
    journey: 'journey',
    mine: true,
    channel: 'email',
    at: { sent: Date.parse(NOW), ...reactions },
    ...rest,
  });
  const visit = waitFor({ awaited: [opened] }, { behindMail: 'sent' });

  it('leaves by it, and is woken by it', () => {
    expect(visit.parked).toMatchObject({
      waiting: 'Waiting for an open of “mail”, up to 3 days',
      movesOn: ['messages.mail.opened'],
    });
    expect(visit.wake('2026-11-25T12:00:00Z', { messages: [message({ opened: at })] }).left).toMatchObject({
      outcome: 'opened',
      reason: 'There was an open of “mail”',
      facts: { 'messages.mail.opened': at },
    });
  });

  it.each([
    ['to the message of another node', message({ opened: at }, { node: 'other' })],
    ['in another enrollment', message({ opened: at }, { mine: false })],
    ['of another kind', message({ delivered: at })],
    ['that came too late', message({ opened: Date.parse('2026-11-28T10:00:00.001Z') })],
  ])('passes over a reaction %s', (_which, other) => {
    expect(visit.wake('2026-11-28T09:00:00Z', { messages: [other] }).outcome).not.toBe('opened');
  });

  it('asks about the last message of the node', () => {
    const messages = [message({ opened: at }), message({})];
    expect(visit.wake('2026-11-25T12:00:00Z', { messages }).outcome).toBeUndefined();
  });

  it('takes a click on any link, or on one', () => {
    const clicked = { id: 'clicked', message: 'mail', reaction: 'clicked' };
    const facts = { messages: [message({ clicked: at }, { clicks: [{ url: 'https://a.example', at }] })] };
    const click = (link?: string) =>
      waitFor({ awaited: [{ ...clicked, link }] }, { facts, behindMail: 'sent' }).outcome;
    expect([click(), click('https://a.example'), click('https://b.example')]).toEqual([
      'clicked',
      'clicked',
      undefined,
    ]);
  });

  it('lets the first decide between an event and a reaction', () => {
    const both = waitFor({ awaited: [order, opened] }, { behindMail: 'sent' });
    const after = (ordered: string) =>
      both.wake('2026-11-25T12:00:00Z', {
        events: [anEvent('Order Completed', 11, ordered)],
        messages: [message({ opened: at })],
      }).outcome;
    expect(after('2026-11-25T10:59:59Z')).toBe('ordered');
    expect(after('2026-11-25T11:00:01Z')).toBe('opened');
  });

  it('is not in time at once when the message was skipped', () => {
    expect(waitFor({ awaited: [opened] }, { behindMail: 'skipped' }).left).toMatchObject({
      outcome: 'not-in-time',
      reason: '“mail” was skipped',
    });
  });

  it('still waits for events beside a message that was skipped', () => {
    expect(waitFor({ awaited: [opened, order] }, { behindMail: 'skipped' }).outcome).toBeUndefined();
  });
});

describe('the configuration of a wait for events', () => {
  it.each([
    [
      { awaited: [{ ...order, ...sameCart }], limit: 'P3D' },
      'Wait for Order Completed about the same cart, up to 3 days',
    ],
    [{ awaited: [order, cart] }, 'Wait for Order Completed or Cart Updated'],
    [{ awaited: [opened], limit: 'P1D' }, 'Wait for an open of “mail”, up to 1 day'],
    [{ awaited: [{ ...opened, reaction: 'clicked', link: '/sale' }] }, 'Wait for a click on /sale in “mail”'],
    [{ awaited: [{ ...opened, reaction: 'clicked' }] }, 'Wait for a click in “mail”'],
    [{ awaited: [{ ...opened, reaction: 'replied' }] }, 'Wait for a reply to “mail”'],
    [{ awaited: [{ ...opened, reaction: 'bounced' }] }, 'Wait for a bounce of “mail”'],
    [{ awaited: [{ ...opened, reaction: 'delivered' }] }, 'Wait for the delivery of “mail”'],
    [{ awaited: [] }, 'Wait for …'],
  ])('says %j in words', (config, caption) => {
    expect(waitForEventType.caption(config)).toBe(caption);
  });

  it('has a way out for each, called what is awaited unless it has a name, and one for not in time', () => {
    expect(
      waitForEventType.outcomes({ awaited: [{ ...order, title: 'Bought' }, opened, { id: 'new' }, null] }),
    ).toEqual([
      { id: 'ordered', title: 'Bought' },
      { id: 'opened', title: 'an open of “mail”' },
      { id: 'new', title: 'new' },
      { id: 'not-in-time', title: 'Not in time' },
    ]);
  });

  it.each([
    [{ awaited: [] }, 'awaited: Awaited must not be empty.'],
    [
      { awaited: Array.from({ length: 9 }, (_, at) => ({ ...order, id: `way-${at}` })) },
      'awaited: Awaited must have at most 8 entries.',
    ],
    [{ awaited: [order, order] }, 'awaited.1.id: Two awaited events have the id “ordered”.'],
    [{ awaited: [{ ...order, id: 'not-in-time' }] }, 'awaited.0.id: Id is taken by “Not in time”.'],
    [{ awaited: [{ ...order, event: '' }] }, 'awaited.0.event: Event must not be empty.'],
    [
      { awaited: [{ ...opened, reaction: 'loved' }] },
      'awaited.0.reaction: Reaction must be one of delivered, opened, clicked, replied, bounced.',
    ],
    [{ awaited: [order], limit: 'P0D' }, 'limit: At most must be longer than no time at all.'],
    [{ awaited: [order], since: 'yesterday' }, 'since: Count it if it happened is not filled in correctly.'],
  ])('refuses %j', (config, problem) => {
    expect(problems(config)).toEqual([problem]);
  });

  it('tells the proof and the host what it looks at', () => {
    const where = { combinator: 'and', rules: [{ field: 'customer.city', operator: '=', value: 'Berlin' }] };
    const config = {
      awaited: [{ ...order, ...sameCart, where }, opened],
      since: { node: 'mail' },
      limit: 'P1D',
    };
    expect(waitForEventType.traits(config)).toEqual({
      facts: {
        paths: ['entry.cart_id', 'customer.city'],
        events: { 'Order Completed': null },
        messages: ['mail'],
      },
      brings: ['event', 'properties'],
      rests: { min: 0, max: 86_400_000, by: { 'not-in-time': 86_400_000 } },
      conditions: [{ path: ['awaited', '0', 'where'], when: where, event: 'Order Completed' }],
      sames: [
        {
          path: ['awaited', '0', 'same', '0'],
          event: 'Order Completed',
          property: 'cart_id',
          as: 'entry.cart_id',
        },
      ],
      awaitsMessages: ['mail'],
      countsFrom: ['mail'],
    });
    expect(waitForEventType.traits({ awaited: [order] }).rests).toEqual({ min: 0, max: null });
  });
});
