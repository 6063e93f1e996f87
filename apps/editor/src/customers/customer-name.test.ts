import { customerName, customerNote } from './customer-name.js';

const nobody = { userIds: [], anonymousIds: [], attributes: {} };

describe('the name of a customer', () => {
  it('is what is known best', () => {
    const known = {
      ...nobody,
      userIds: ['u1'],
      attributes: { name: 'Ada Lovelace', firstName: 'A', email: 'ada@example.com' },
    };
    expect(customerName(known)).toBe('Ada Lovelace');
    expect(customerName({ ...known, attributes: { firstName: 'Ada', lastName: 'L.' } })).toBe('Ada L.');
    expect(customerName({ ...known, attributes: { first_name: 'Ada', last_name: 'L.' } })).toBe('Ada L.');
    expect(customerName({ ...known, attributes: { email: 'ada@example.com' } })).toBe('ada@example.com');
    expect(customerName({ ...known, attributes: { name: 42 } })).toBe('u1');
    expect(customerName({ ...nobody, anonymousIds: ['a1'] })).toBe('a1');
    expect(customerName(nobody)).toBe('Unknown customer');
  });

  it('has something beside it that tells namesakes apart', () => {
    expect(customerNote({ ...nobody, attributes: { name: 'Ada', email: 'ada@example.com' } })).toBe(
      'ada@example.com',
    );
    expect(customerNote({ ...nobody, userIds: ['u1'], attributes: { email: 'ada@example.com' } })).toBe('u1');
    expect(customerNote(nobody)).toBe('');
  });
});
