import { jest } from '@jest/globals';
import type { ClientOptions } from './client-options.js';
import { settingsOf } from './settings.js';

const sound: ClientOptions = { url: 'https://sojourn.test', key: 'sj_secret' };

describe('the options', () => {
  it('have defaults', () => {
    expect(settingsOf(sound)).toMatchObject({
      batch: { events: 100, bytes: 450 * 1024, afterMs: 2000 },
      retry: { firstMs: 500, longestMs: 30_000, attempts: 5 },
      queueLimit: 10_000,
      isBrowser: false,
    });
  });

  it('may ask for no more than the server takes', () => {
    const { batch } = settingsOf({ ...sound, batch: { events: 9_999, bytes: 9_999_999 } });
    expect(batch).toMatchObject({ events: 2500, bytes: 499 * 1024 });
  });

  it('take an address with a folder, and with a stroke at its end', () => {
    expect(settingsOf({ ...sound, url: 'https://example.com/sojourn//?x#y' }).url).toBe(
      'https://example.com/sojourn',
    );
  });

  it.each([
    ['url', { url: 'sojourn.test' }],
    ['url', { url: 'ftp://sojourn.test' }],
    ['url', { url: 'https://sj_secret:pw@sojourn.test' }],
    ['key', { key: '  ' }],
    ['queueLimit', { queueLimit: 0 }],
    ['afterMs', { batch: { afterMs: 1.5 } }],
    ['attempts', { retry: { attempts: Number.NaN } }],
  ])('are refused by name when %s cannot be used', (name, wrong) => {
    const made = () => settingsOf({ ...sound, ...wrong });
    expect(made).toThrow(TypeError);
    expect(made).toThrow(`"${name}"`);
    expect(made).not.toThrow('secret');
  });

  it('warn of what is lost unless told otherwise, without a word of what is in it', () => {
    const warn = jest.spyOn(console, 'warn').mockReturnValue();
    const event = { type: 'track', messageId: 'm', timestamp: 't', userId: 'ada' } as const;
    settingsOf(sound).onRefused({ event, code: 'too-large', reason: 'An event of ada.' });
    settingsOf(sound).onDropped({ event, code: 'queue-full' });
    expect(warn.mock.calls).toEqual([
      ['Sojourn: an event of type "track" was refused (too-large).'],
      ['Sojourn: an event of type "track" was dropped (queue-full).'],
    ]);
    warn.mockRestore();
  });
});
