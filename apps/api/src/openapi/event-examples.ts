import type { IntakeType } from '../intake/read-event.js';

const sender = { userId: 'u-1', messageId: '6f0c8f0e', timestamp: '2026-11-26T11:59:00.000Z' } as const;

/** One event of each type. */
export const eventExamples: Readonly<Record<IntakeType, Readonly<Record<string, unknown>>>> = {
  track: {
    ...sender,
    event: 'Order Completed',
    properties: { order_id: '1001', total: 42.5, currency: 'EUR' },
  },
  identify: {
    ...sender,
    messageId: '1b9d2a44',
    anonymousId: 'a-1',
    traits: { email: 'ada@example.com', first_name: 'Ada', nickname: null },
  },
  page: { ...sender, messageId: '83a0b5e1', name: 'Cart', properties: { path: '/cart' } },
  screen: { ...sender, messageId: '9e4d7c20', name: 'Cart', properties: { variant: 'new' } },
  group: { ...sender, messageId: 'd51f3ab6', groupId: 'g-7', traits: { name: 'Difference Ltd', seats: 12 } },
  alias: { ...sender, messageId: 'c2f7e9d0', previousId: 'old-7' },
};
