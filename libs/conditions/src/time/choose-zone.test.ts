import { chooseZone } from './choose-zone.js';

describe('chooseZone', () => {
  it.each([
    ['the customer’s', 'Asia/Tokyo', 'Europe/Berlin', 'Asia/Tokyo'],
    ['the journey’s when the customer has none', undefined, 'Europe/Berlin', 'Europe/Berlin'],
    ['the journey’s when the customer’s is none', 'Mars/Olympus', 'Europe/Berlin', 'Europe/Berlin'],
    ['the journey’s when the customer’s is an offset', '+02:00', 'Europe/Berlin', 'Europe/Berlin'],
    ['the workspace’s when nobody names one', 7, undefined, 'America/New_York'],
  ])('takes %s', (_which, customer, journey, expected) => {
    expect(chooseZone(customer, journey, 'America/New_York')).toBe(expected);
  });

  it('takes UTC when not even the workspace’s is one', () => {
    expect(chooseZone(undefined, '')).toBe('UTC');
  });
});
