import { erasedInWords, isNamed } from './erase-words.js';

const ada = { customerId: 'c-1', name: 'Ada Lovelace', userIds: ['u-1', 'u-2'] };

it.each(['Ada Lovelace', ' Ada Lovelace ', 'u-2', 'c-1'])('takes “%s” for the customer', (typed) => {
  expect(isNamed(typed, ada)).toBe(true);
});

it.each(['', 'ada lovelace', 'Ada', 'u-3'])('does not take “%s” for the customer', (typed) => {
  expect(isNamed(typed, ada)).toBe(false);
});

it('says how far it is, and what was on its way', () => {
  expect(erasedInWords('Ada', { isOver: false, inFlight: 0, erasedRows: 0 })).toBe(
    'Nothing more is sent to Ada. What is known is being deleted. You can close this; it goes on by itself.',
  );
  expect(erasedInWords('Ada', { isOver: false, inFlight: 2, erasedRows: 7 })).toBe(
    'Nothing more is sent to Ada. What is known is being deleted (7 entries so far). 2 messages were on their way already. You can close this; it goes on by itself.',
  );
  expect(erasedInWords('Ada', { isOver: true, inFlight: 1, erasedRows: 9 })).toBe(
    'Done: nothing is left of Ada. 1 message was on its way already.',
  );
});
