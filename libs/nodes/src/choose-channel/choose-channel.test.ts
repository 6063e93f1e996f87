import type { Consent, PastMessage } from '@sojourn/conditions';
import type { Facts } from '@sojourn/engine';
import { contextOf } from '../testing/step-context.test-helper.js';
import { chooseChannelConfig, chooseChannelType } from './choose-channel.config.js';
import { chooseChannelStep } from './choose-channel.step.js';

const DAY = 86_400_000;
const now = Date.parse('2026-11-25T10:00:00Z');

const everywhere = {
  email: 'ada@example.com',
  phone: '+49 30 1',
  push_token: 'abc',
  address: 'Mittenwalder Str. 1',
};
const granted = (...channels: readonly string[]): readonly Consent[] =>
  channels.map((channel) => ({ channel, topic: null, state: 'granted' }));
const message = (channel: string, daysAgo: number, at: Partial<PastMessage['at']> = {}): PastMessage => ({
  node: 'a',
  journey: 'j',
  mine: false,
  channel,
  at: { sent: now - daysAgo * DAY, ...at },
});
const messages = (channel: string, sent: number, opened: number) =>
  Array.from({ length: sent }, (_, index) => message(channel, index, index < opened ? { opened: now } : {}));

const promotion = {
  channels: [{ channel: 'push' }, { channel: 'email' }, { channel: 'sms', cost: 0.07 }],
  purpose: 'promotional',
};
const service = { ...promotion, purpose: 'service' };
const choose = (config: object, facts: Partial<Facts>) => {
  const known = { customer: everywhere, consents: granted('push', 'email', 'sms'), ...facts };
  return chooseChannelStep.enter(chooseChannelConfig.parse(config), contextOf(known, { now }));
};

describe('choose channel', () => {
  it('takes the first that is permitted where nothing is known of the customer', () => {
    expect(choose(promotion, {})).toEqual({
      kind: 'leave',
      outcome: 'push',
      reason: 'Push: the first that is permitted',
      result: { channel: 'push' },
      facts: { 'channel push': 'permitted', 'channel email': 'permitted', 'channel sms': 'permitted' },
    });
  });

  it('takes the one the customer reacts to most, and says why', () => {
    const past = [...messages('push', 4, 1), ...messages('email', 3, 2), ...messages('sms', 3, 1)];
    expect(choose(promotion, { messages: past })).toMatchObject({
      outcome: 'email',
      reason: 'Email: what the customer reacts to most (2 of 3 messages in 180 days)',
      facts: { 'channel push': 'permitted, 1 of 4 messages in 180 days' },
    });
  });

  it.each([
    ['two messages say nothing', messages('email', 2, 2), 'push'],
    ['three do', messages('email', 3, 1), 'email'],
    ['no reaction says nothing', messages('email', 5, 0), 'push'],
    ['equal shares leave the order', [...messages('email', 4, 2), ...messages('push', 6, 3)], 'push'],
    ['a click is a reaction', [0, 1, 2].map((day) => message('email', day, { clicked: now })), 'email'],
    ['a reply is a reaction', [0, 1, 2].map((day) => message('sms', day, { replied: now })), 'sms'],
    ['a delivery is none', [0, 1, 2].map((day) => message('sms', day, { delivered: now })), 'push'],
    ['179 days ago counts', [177, 178, 179].map((day) => message('email', day, { opened: now })), 'email'],
    ['180 days ago does not', [178, 179, 180].map((day) => message('email', day, { opened: now })), 'push'],
    [
      'what was not sent does not',
      [0, 1]
        .map((day) => message('email', day, { opened: now }))
        .concat({ ...message('email', 0), at: { opened: now } }),
      'push',
    ],
  ] as const)('reckons with reactions: %s', (_, past, outcome) => {
    expect(choose(promotion, { messages: past })).toMatchObject({ outcome });
  });

  it.each([
    [
      'no address',
      promotion,
      { customer: { email: 'ada@example.com', push_token: ' ' } },
      'email',
      'Push: no address; SMS: no address',
    ],
    ['no consent', promotion, { consents: granted('email') }, 'email', 'Push: no consent; SMS: no consent'],
    [
      'consent that was denied',
      service,
      { consents: [{ channel: 'push', topic: null, state: 'denied' }] },
      'email',
      'Push: consent was denied',
    ],
    [
      'a cost above what is allowed',
      { ...service, channels: service.channels.toReversed(), costUpTo: 0.05 },
      {},
      'email',
      'SMS: costs 0.07',
    ],
    [
      'a channel that is too slow',
      { ...service, channels: [{ channel: 'letter' }, { channel: 'email' }], urgency: 'hours' },
      {},
      'email',
      'Letter: too slow',
    ],
  ] as const)('leaves out %s', (_, config, facts, outcome, leftOut) => {
    expect(choose(config, facts)).toMatchObject({
      outcome,
      reason: expect.stringContaining(`. Left out – ${leftOut}`) as string,
    });
  });

  it('says when only one is left', () => {
    expect(choose(promotion, { consents: granted('sms') })).toMatchObject({
      outcome: 'sms',
      reason: 'SMS: the only channel that is permitted. Left out – Push: no consent; Email: no consent',
    });
  });

  it('leaves by none when no channel is permitted', () => {
    expect(choose(promotion, { consents: [] })).toMatchObject({
      outcome: 'none',
      reason: 'No channel is permitted: Push: no consent; Email: no consent; SMS: no consent',
      result: { channel: null },
    });
  });

  it('looks at the topic, and for an address where it is told to', () => {
    const config = {
      channels: [{ channel: 'email', to: 'entry.gift_for' }, { channel: 'in-app' }],
      purpose: 'promotional',
      topic: 'offers',
    };
    const consents: readonly Consent[] = [
      { channel: 'email', topic: 'offers', state: 'granted' },
      { channel: 'in-app', topic: 'offers', state: 'granted' },
    ];
    expect(choose(config, { entry: { gift_for: 'bo@example.com' }, consents })).toMatchObject({
      outcome: 'email',
    });
    expect(choose(config, { consents })).toMatchObject({ outcome: 'in-app' });
  });

  it('has a way out per channel, and one for none', () => {
    expect(chooseChannelType.outcomes(promotion)).toEqual([
      { id: 'push', title: 'Push' },
      { id: 'email', title: 'Email' },
      { id: 'sms', title: 'SMS' },
      { id: 'none', title: 'No channel' },
    ]);
  });

  it.each([{}, { channels: 7 }, { channels: [null, { channel: 'pigeon' }, 4] }])(
    'bears the draft %j',
    (draft) => {
      expect(chooseChannelType.outcomes(draft)).toEqual([{ id: 'none', title: 'No channel' }]);
      expect(chooseChannelType.caption(draft)).toBe('Choose the channel');
    },
  );

  it('says itself in words', () => {
    expect(chooseChannelType.caption(promotion)).toBe('Choose the best of Push, Email and SMS');
  });

  it.each([
    [
      { ...service, channels: [{ channel: 'sms' }, { channel: 'email' }, { channel: 'sms' }] },
      'SMS is there twice.',
      'channels.2.channel',
    ],
    [
      { ...promotion, channels: [{ channel: 'email' }, { channel: 'phone' }] },
      'A call is never promotional: take the phone out, or say that this is a service.',
      'channels.1.channel',
    ],
    [{ ...service, channels: [] }, 'Channels must not be empty.', 'channels'],
    [{ channels: [{ channel: 'email' }] }, 'Purpose is missing.', 'purpose'],
  ])('refuses %j', (config, message, path) => {
    expect(chooseChannelType.check(config)).toEqual([
      expect.objectContaining({ message, path: path.split('.'), severity: 'error' }),
    ]);
  });

  it('looks at messages, consents and addresses, and brings the channel', () => {
    expect(
      chooseChannelType.traits({ ...service, channels: [{ channel: 'email' }, { channel: 'in-app' }] }),
    ).toEqual({
      facts: { messages: 'any', consents: true, paths: ['customer.email'] },
      brings: ['channel'],
    });
  });
});
