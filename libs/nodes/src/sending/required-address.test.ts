import { requiredAddress } from './required-address.js';

describe('the address of a message', () => {
  it('is awaited for ten minutes where it is the customer’s', () => {
    expect(requiredAddress('customer.phone')).toEqual({
      path: 'customer.phone',
      patienceMs: 600_000,
      otherwise: { outcome: 'skipped', reason: 'No address: customer.phone is not set' },
    });
  });

  it.each(['entry.phone', 'results.form.phone'])('is not awaited at %s, which never changes', (path) => {
    expect(requiredAddress(path)).toMatchObject({ path, patienceMs: 0 });
  });
});
