import { errorInWords, isOffline } from './error-in-words.js';

describe('an error in words', () => {
  it.each([
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
    'fetch failed',
    'Failed to fetch dynamically imported module: http://127.0.0.1/assets/page.js',
    'Importing a module script failed.',
  ])('names the connection when nobody answered: %s', (message) => {
    const error = new TypeError(message);
    expect(isOffline(error)).toBe(true);
    expect(errorInWords(error)).toBe('Sojourn cannot be reached. Check your connection.');
  });

  it('takes no slip in the page’s code for a lost connection', () => {
    const slip = new TypeError("Cannot use 'in' operator to search for 'field' in null");
    expect(isOffline(slip)).toBe(false);
    expect(errorInWords(slip)).toBe(slip.message);
  });
});
