import { aCustomer } from './testing/a-customer.test-helper.js';
import { aNewcomer, completes, offer, payment, welcome, wishList } from './testing/a-newcomer.test-helper.js';
import { day } from './testing/day.test-helper.js';
import { journeyFile } from './testing/journey-file.test-helper.js';
import { when } from './testing/story.test-helper.js';

const onboarding = journeyFile('onboarding');

describe('onboarding', () => {
  it('guides step by step from the first use on, each time the step before is done', () => {
    const { received, endings } = when(
      onboarding,
      aNewcomer(
        completes('fit-profile', day(1, '10:00')),
        completes('payment-details', day(1, '20:00')),
        completes('wish-list', day(2, '08:00')),
      ),
    );
    expect(received).toEqual([welcome, `day 1, 10:01: ${payment}`, `day 1, 20:01: ${wishList}`]);
    expect(endings).toEqual(['day 2, 08:01: Reached the end']);
  });

  it('starts with the first use only', () => {
    const uses = aNewcomer().did('App Opened', {}, day(0, '20:00')).did('App Opened', {}, day(40));
    expect(when(onboarding, uses).entered).toEqual(['day 0, 09:00']);
    const veteran = aCustomer().did('App Opened', {}, day(-9)).did('App Opened', {}, day(0, '09:00'));
    expect(when(onboarding, veteran).entered).toEqual([]);
  });

  it('says nothing about a step that was done before its turn', () => {
    const ahead = [completes('payment-details', day(0, '09:05')), completes('fit-profile', day(0, '09:10'))];
    expect(when(onboarding, aNewcomer(...ahead), { until: day(2) }).received).toEqual([
      welcome,
      `day 0, 09:11: ${wishList}`,
    ]);
    const everything = aNewcomer(completes('wish-list', day(0, '09:06')), ...ahead);
    expect(when(onboarding, everything)).toMatchObject({
      received: [welcome],
      endings: ['day 0, 09:11: No step is left'],
    });
  });

  it('says nothing about a step that was done before the first use, and guides to no step twice', () => {
    const { received, endings } = when(onboarding, aNewcomer(completes('fit-profile', day(-2))));
    expect(received).toEqual([
      `day 0, 09:00: ${payment}`,
      `day 2, 09:00: ${offer('payment details')}`,
      `day 3, 09:01: ${wishList}`,
      `day 5, 09:01: ${offer('wish list')}`,
    ]);
    expect(endings).toEqual(['day 6, 09:02: No step is left']);
    const other = aNewcomer(completes('wish-list', day(-2)));
    expect(when(onboarding, other, { until: day(1) }).received).toEqual([welcome]);
  });

  it('measures the first order within 30 days, and goes on after it', () => {
    const goalsWith = (at: number) => when(onboarding, aNewcomer().did('Order Completed', {}, at));
    expect(goalsWith(day(1))).toMatchObject({ goals: ['day 1, 00:00: first-order'] });
    expect(goalsWith(day(1)).received.length).toBeGreaterThan(1);
    expect(goalsWith(day(30, '09:00')).goals).toEqual(['day 30, 09:00: first-order']);
    expect(goalsWith(day(30, '09:00:00.001')).goals).toEqual([]);
  });
});

describe('a step that is not done in two days', () => {
  it('brings an offer to chat, where the customer can be reached by chat', () => {
    const { received } = when(onboarding, aNewcomer(), { until: day(2, '09:00') });
    expect(received).toEqual([welcome, `day 2, 09:00: ${offer('fit profile')}`]);
  });

  it.each([
    ['is not known', aNewcomer().whoIs({ phone: undefined })],
    ['is refused', aNewcomer().whoRefused('chat')],
  ])('brings in-app help where the phone number %s', (_, customer) => {
    const { received, texts } = when(onboarding, customer, { until: day(4) });
    expect(received).toEqual([
      welcome,
      'day 2, 09:00: in-app “Your fit profile is still open”',
      `day 3, 09:01: ${payment}`,
    ]);
    expect(texts[1]).toContain('https://app.northseam.example/help/fit-profile');
  });

  it('brings neither where both are refused, and the next guide all the same', () => {
    const { received } = when(onboarding, aNewcomer().whoRefused('chat', 'in-app'));
    expect(received).toEqual([welcome, `day 3, 09:01: ${payment}`, `day 6, 09:02: ${wishList}`]);
  });

  it('brings nothing a millisecond before', () => {
    expect(when(onboarding, aNewcomer(), { until: day(2, '08:59:59.999') }).received).toEqual([welcome]);
  });

  it.each([
    ['day 1', day(1, '10:00')],
    ['the last millisecond', day(2, '08:59:59.999')],
    ['the very moment', day(2, '09:00')],
  ])('is none that is done on %s: not a word about it', (_, at) => {
    const [, ...afterwards] = when(onboarding, aNewcomer(completes('fit-profile', at))).texts;
    expect(afterwards).not.toEqual([]);
    expect(afterwards.filter((text) => text.includes('fit profile'))).toEqual([]);
  });

  it('is counted anew from the guide to each step', () => {
    const slow = aNewcomer(completes('fit-profile', day(1, '10:00')));
    const { received } = when(onboarding, slow, { until: day(3, '10:01') });
    expect(received.at(-1)).toBe(`day 3, 10:01: ${offer('payment details')}`);
  });

  it('does not keep the customer from the steps after it', () => {
    const { received, endings } = when(onboarding, aNewcomer());
    expect(received).toEqual([
      welcome,
      `day 2, 09:00: ${offer('fit profile')}`,
      `day 3, 09:01: ${payment}`,
      `day 5, 09:01: ${offer('payment details')}`,
      `day 6, 09:02: ${wishList}`,
      `day 8, 09:02: ${offer('wish list')}`,
    ]);
    expect(endings).toEqual(['day 9, 09:03: Reached the end']);
  });
});
