import { aCustomer } from './testing/a-customer.test-helper.js';
import { day } from './testing/day.test-helper.js';
import { journeyFile } from './testing/journey-file.test-helper.js';
import { when } from './testing/story.test-helper.js';

const winback = journeyFile('winback');
const THIRTY_DAYS = day(30) - day(0);
/** Seen for the last time on day 0 at 09:00, so that 30 × 24 hours are over on day 30 at 09:00. */
const gone = aCustomer()
  .whoIs({ last_brand: 'Blue Harbor', phone: '+49 30 1', push_token: 'abc' })
  .whoAgreedTo('email', 'push', 'sms')
  .did('Order Completed', {}, day(-3))
  .did('Product Viewed', {}, day(0, '09:00'));
const offerAt = (time: string) => `${time}: email “15% off Blue Harbor, just for you”`;
const reminder = 'day 37, 09:00: email “One more week for your 15%”';

describe('winback', () => {
  it('inactive for exactly 30 × 24 hours: an offer, and a week later a reminder', () => {
    const { received, entered } = when(winback, gone);
    expect(entered).toEqual(['day 30, 09:00']);
    expect(received).toEqual([offerAt('day 30, 09:00'), reminder]);
  });

  it('is not let in a millisecond before', () => {
    expect(when(winback, gone, { until: day(30, '08:59:59.999') }).entered).toEqual([]);
  });

  it.each([
    ['on day 29', day(29, '12:00'), 'day 59, 12:00'],
    ['a millisecond before 30 days', day(30, '08:59:59.999'), 'day 60, 08:59:59.999'],
  ])('active again %s: never enters, until 30 days after that', (_, at, entered) => {
    const back = gone.did('Product Viewed', {}, at);
    expect(when(winback, back, { until: at + THIRTY_DAYS - 1 }).entered).toEqual([]);
    expect(when(winback, back).entered).toEqual([entered]);
  });

  it.each([
    ['what we send', gone.whoGot({ channel: 'email', at: day(-3) })],
    ['a delivery', gone.whoGot({ channel: 'email', at: day(-3) }).had('newsletter', 'delivered', day(20))],
    ['a bounce', gone.whoGot({ channel: 'email', at: day(-3) }).had('newsletter', 'bounced', day(20))],
    ['a machine’s open', gone.whoGot({ channel: 'email', at: day(-3) }).had('newsletter', 'opened', day(29))],
    ['an event of a provider', gone.did('Email Delivered', {}, day(20), { isActivity: false })],
  ])('%s is not activity', (_, customer) => {
    expect(when(winback, customer).entered).toEqual(['day 30, 09:00']);
  });

  it.each([
    ['a visit', gone.did('Product Viewed', {}, day(20))],
    ['an order', gone.did('Order Completed', {}, day(20))],
    ['a click', gone.whoGot({ channel: 'email', at: day(-3) }).had('newsletter', 'clicked', day(20))],
    ['a reply', gone.whoGot({ channel: 'email', at: day(-3) }).had('newsletter', 'replied', day(20))],
  ])('%s is activity', (_, customer) => {
    expect(when(winback, customer).entered).toEqual(['day 50, 00:00']);
  });

  it('counts hours, not days of the calendar: clocks that change in between change nothing', () => {
    // 20 February; clocks in New York change on 14 March.
    const lastSeen = day(110, '15:00');
    const inNewYork = gone.whoIs({ timezone: 'America/New_York' }).did('Product Viewed', {}, lastSeen);
    const { entered } = when(winback, inNewYork, { until: day(150) });
    expect(entered.at(-1)).toBe('day 140, 15:00');
  });

  it('who has never been active is let in once they have been known for as long', () => {
    const newcomer = aCustomer().whoIsKnownSince(day(5)).whoAgreedTo('email');
    expect(when(winback, newcomer).entered).toEqual(['day 35, 00:00']);
    expect(when(winback, newcomer, { until: day(35) - 1 }).entered).toEqual([]);
  });

  it('who had been gone for long when the journey went live is left alone', () => {
    const { entered, stayedOut } = when(winback, aCustomer().did('Order Completed', {}, day(-90)));
    expect(entered).toEqual([]);
    expect(stayedOut).toEqual(['In the segment “inactive-for-30-days” before the journey was published']);
  });
});

describe('the channel of a winback', () => {
  const gets = (channel: string, opened: boolean) => (customer: typeof gone) =>
    [-30, -20, -10].reduce(
      (one, sent) => one.whoGot({ channel, at: day(sent), ...(opened && { opened: day(sent, '01:00') }) }),
      customer,
    );

  it('is the one the customer reacts to', () => {
    const { received, why } = when(winback, gets('push', true)(gets('email', false)(gone)));
    expect(received).toEqual([
      'day 30, 09:00: push “15% off Blue Harbor, just for you”',
      'day 37, 09:00: push “One more week for your 15%”',
    ]);
    expect(why('best-channel')).toBe('Push: what the customer reacts to most (3 of 3 messages in 180 days)');
  });

  it('is the first that is permitted where nothing is known', () => {
    const { why } = when(winback, gone);
    expect(why('best-channel')).toBe('Email: the first that is permitted');
  });

  it('is never one the customer refused, and SMS is not written twice', () => {
    const { received, endings } = when(winback, gets('email', true)(gone).whoRefused('email', 'push'));
    expect(received).toEqual([expect.stringMatching(/^day 30, 09:00: sms “Northseam: we miss you!/)]);
    expect(endings).toEqual(['day 37, 09:00: May be written to on no channel']);
  });

  it('is none where none is permitted', () => {
    const { received, endings } = when(winback, gone.whoRefused('email', 'push', 'sms'));
    expect(received).toEqual([]);
    expect(endings).toEqual(['day 30, 09:00: May be written to on no channel']);
  });
});

describe('the code of a winback', () => {
  const codes = { 'winback-blue-harbor': ['BH-7F3K'], 'winback-any-brand': ['ANY-2Q9X'] };

  it('is one of those for the brand they bought, and the reminder names the same', () => {
    const { texts } = when(winback, gone, { codes });
    expect(texts.map((text) => /[A-Z]+-\w{4}/.exec(text)?.[0])).toEqual(['BH-7F3K', 'BH-7F3K']);
    expect(texts[0]).toContain('15% off everything from Blue Harbor. The code is yours alone:\nBH-7F3K\n');
  });

  it('is one for any brand where none is known', () => {
    const { texts } = when(winback, gone.whoIs({ last_brand: undefined }), { codes });
    expect(texts[0]).toContain('15% off everything from our shop. The code is yours alone:\nANY-2Q9X\n');
  });

  it('is another one each time', () => {
    const again = gone.did('Product Viewed', {}, day(95));
    const { texts } = when(winback, again, {
      codes: { 'winback-blue-harbor': ['BH-1111', 'BH-2222'] },
      until: day(130),
    });
    expect(texts.map((text) => /[A-Z]+-\w{4}/.exec(text)?.[0])).toEqual(['BH-1111', 'BH-1111', 'BH-2222']);
  });

  it('is unique: with none left nobody gets an offer, and the team is told', () => {
    const { received, toldTeam } = when(winback, gone, { codes: { 'winback-blue-harbor': [] } });
    expect(received).toEqual([]);
    expect(toldTeam).toEqual(['No winback codes are left for Blue Harbor. Please add some.']);
  });
});

describe('who comes back', () => {
  it.each([
    ['visits', gone.did('Product Viewed', {}, day(33, '12:00')), 'Came back'],
    ['clicks the offer', gone.had('email', 'clicked', day(33, '12:00')), 'Came back'],
    ['replies to it', gone.had('email', 'replied', day(33, '12:00')), 'Came back'],
    ['orders', gone.did('Order Completed', {}, day(33, '12:00')), 'Reached the goal “ordered”'],
  ])('and %s is out at once: no reminder', (_, customer, reason) => {
    const { received, endings } = when(winback, customer, { until: day(60) });
    expect(received).toEqual([offerAt('day 30, 09:00')]);
    expect(endings).toEqual([`day 33, 12:00: ${reason}`]);
  });

  it('and only opens the offer, as a machine may do, is not out', () => {
    const opened = gone.had('email', 'opened', day(33, '12:00'));
    expect(when(winback, opened).received).toEqual([offerAt('day 30, 09:00'), reminder]);
  });

  it('and orders within 14 days of the offer is a success, though out for long', () => {
    const goalsWith = (at: number) =>
      when(winback, gone.did('Order Completed', {}, at), { until: day(60) }).goals;
    expect(goalsWith(day(44, '09:00'))).toEqual(['day 44, 09:00: ordered']);
    expect(goalsWith(day(44, '09:00:00.001'))).toEqual([]);
  });

  it('and leaves again gets another offer after 90 days at the earliest', () => {
    const lastSeen = (at: number) => when(winback, gone.did('Product Viewed', {}, at), { until: day(150) });
    expect(lastSeen(day(90, '09:00')).entered).toEqual(['day 30, 09:00', 'day 120, 09:00']);
    const soon = lastSeen(day(90, '08:59:59.999'));
    expect(soon.entered).toEqual(['day 30, 09:00']);
    expect(soon.stayedOut.at(-1)).toBe('Entered too short a time ago');
  });
});
