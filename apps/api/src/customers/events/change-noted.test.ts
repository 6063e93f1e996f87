import { changeNoted } from './change-noted.js';

describe('what an event says has changed', () => {
  it.each([
    [
      'segment',
      { segment: 'vip', change: 'entered', because: 'changed' },
      { segment: 'vip', hasEntered: true },
    ],
    [
      'segment',
      { segment: 'vip', change: 'left', because: 'changed' },
      { segment: 'vip', hasEntered: false },
    ],
    ['attribute', { attribute: 'customer.plan', from: null, to: 'gold' }, { attribute: 'customer.plan' }],
  ] as const)('is a %s: %j', (type, properties, change) => {
    expect(changeNoted(type, properties)).toEqual({
      segment: null,
      hasEntered: null,
      attribute: null,
      ...change,
    });
  });

  it.each([
    ['track', { segment: 'vip', attribute: 'customer.plan' }],
    ['identify', { attribute: 'customer.plan' }],
  ] as const)('is nothing where it was sent in: %s', (type, properties) => {
    expect(changeNoted(type, properties)).toBeNull();
  });
});
