import type { ActionContext } from './action-context.js';
import { DefinitionError } from './definition-error.js';
import { defineAction } from './define-action.js';
import { isAction } from './is-action.js';
import { isPermanentFailure } from './permanent-failure.js';
import { manifestOf } from './manifest-of.js';
import { z } from 'zod';

const context: ActionContext = {
  http: {
    get: () => Promise.reject(new Error('not asked for')),
    post: () => Promise.reject(new Error('not asked for')),
  },
  idempotencyKey: 'key-1',
  signal: new AbortController().signal,
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  customer: {},
  entry: {},
};

const config = z.object({
  channel: z.string().meta({ title: 'Channel', placeholder: '#orders' }),
  text: z.string().optional().meta({ title: 'Text', widget: 'template' }),
});

const source = {
  type: 'notify-team',
  version: 1,
  title: 'Notify team',
  config,
  outcomes: ['told', 'not-heard'],
  retry: { attempts: 3, timeout: '30s' },
  summary: 'Tell {{ channel }}',
  run: () => Promise.resolve<'told'>('told'),
} as const;

/** The source with one part replaced by something the compiler would refuse, as a JavaScript author may. */
const withUnsound = (part: object) => ({ ...source, ...part });

describe('defineAction', () => {
  it('turns the source into a manifest of plain JSON', () => {
    const manifest = manifestOf(defineAction(source));
    expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
    expect(manifest).toEqual({
      type: 'notify-team',
      version: 1,
      title: 'Notify team',
      description: '',
      category: 'Custom',
      icon: 'puzzle',
      outcomes: [
        { id: 'told', title: 'Told' },
        { id: 'not-heard', title: 'Not heard' },
        { id: 'failed', title: 'Failed' },
      ],
      retry: { attempts: 3, timeoutMs: 30_000 },
      summary: 'Tell {{ channel }}',
      configSchema: {
        $schema: 'http://json-schema.org/draft-07/schema#',
        type: 'object',
        properties: {
          channel: { type: 'string', title: 'Channel', placeholder: '#orders' },
          text: { type: 'string', title: 'Text', widget: 'template' },
        },
        required: ['channel'],
      },
    });
  });

  it('runs with a typed configuration and returns an outcome', async () => {
    const action = defineAction({
      ...source,
      run: ({ channel, text }, { idempotencyKey }) =>
        Promise.resolve({ outcome: 'told', reason: `${channel} ${text ?? '-'}`, result: { idempotencyKey } }),
    });
    await expect(action.run({ channel: '#a' }, context)).resolves.toEqual({
      outcome: 'told',
      reason: '#a -',
      result: { idempotencyKey: 'key-1' },
    });
    await expect(defineAction(source).run({ channel: '#a' }, context)).resolves.toEqual({ outcome: 'told' });
  });

  it('leaves by failed when the rendered configuration does not fit', async () => {
    const failure: unknown = await defineAction(source)
      .run({ channel: 7 }, context)
      .catch((error: unknown) => error);
    expect(isPermanentFailure(failure)).toBe(true);
    expect(String(failure)).toContain('channel');
  });

  it.each([undefined, 'failed', 'elsewhere', { outcome: 'elsewhere' }, { result: {} }])(
    'leaves by failed when run returns %p at run time',
    async (answer) => {
      const action = defineAction(withUnsound({ run: () => Promise.resolve(answer) }));
      await expect(action.run({ channel: '#a' }, context)).rejects.toThrow(
        'notify-team did not leave by a declared way out: told, not-heard',
      );
    },
  );

  it('passes on what run throws, so that it is tried again', async () => {
    const action = defineAction({ ...source, run: () => Promise.reject(new Error('busy')) });
    const failure: unknown = await action.run({ channel: '#a' }, context).catch((error: unknown) => error);
    expect(failure).toEqual(new Error('busy'));
    expect(isPermanentFailure(failure)).toBe(false);
  });

  it('is told from other exports by its mark', () => {
    expect(isAction(defineAction(source))).toBe(true);
    expect([source, null, 'action', undefined].some(isAction)).toBe(false);
  });
});

describe('a definition that is not sound', () => {
  it.each([
    ['type', { type: 'Notify Team' }, 'type: must be in kebab-case, such as send-webhook'],
    ['version', { version: 0 }, 'version: '],
    ['title', { title: ' ' }, 'title: must not be empty'],
    ['config', { config: { channel: 'string' } }, 'config: must be a z.object({ … }) of zod 4'],
    ['a config JSON cannot hold', { config: z.object({ at: z.date() }) }, 'config: cannot become a form: '],
    ['no outcomes', { outcomes: [] }, "outcomes: must name at least one way out, such as ['sent']"],
    ['outcomes twice', { outcomes: ['a', 'a'] }, 'outcomes: must not name a way out twice'],
    ['failed', { outcomes: ['failed'] }, 'outcomes.0: is there without being named: leave it out'],
    ['attempts', { retry: { attempts: 0, timeout: '1s' } }, 'retry.attempts: '],
    [
      'timeout',
      { retry: { attempts: 1, timeout: '30' } },
      "retry.timeout: must be a duration up to 1h, such as '500ms', '30s' or '5m'",
    ],
    [
      'timeout too long',
      { retry: { attempts: 1, timeout: '2h' } },
      'retry.timeout: must be a duration up to 1h',
    ],
    ['summary', { summary: '' }, 'summary: must not be empty'],
    ['run', { run: 'told' }, 'run: must be a function'],
    ['a misspelled part', { outcome: ['told'] }, 'Unrecognized key: "outcome"'],
  ])('is refused with words: %s', (_, part, words) => {
    const define = () => defineAction(withUnsound(part));
    expect(define).toThrow(DefinitionError);
    expect(define).toThrow(words);
  });

  it('is refused with all its problems at once', () => {
    expect(() => defineAction(withUnsound({ title: '', summary: '' }))).toThrow(
      'The action "notify-team" is not well defined:\n  - title: must not be empty\n  - summary: must not be empty',
    );
  });

  it('is refused by the compiler when run leaves by an undeclared way', () => {
    defineAction({
      ...source,
      run: async ({ text }) =>
        (await Promise.resolve(text)) === undefined ? 'not-heard' : { outcome: 'told' },
    });
    // @ts-expect-error "elsewhere" is not declared
    defineAction({ ...source, run: () => Promise.resolve('elsewhere') });
    // @ts-expect-error neither in the long form
    defineAction({ ...source, run: () => Promise.resolve({ outcome: 'elsewhere' }) });
    // @ts-expect-error "failed" is left by throwing
    defineAction({ ...source, run: () => Promise.resolve('failed') });
    // @ts-expect-error a way out has to be named
    defineAction({ ...source, run: () => Promise.resolve(undefined) });
    // @ts-expect-error one of two branches is enough
    defineAction({ ...source, run: ({ text }) => Promise.resolve(text ? 'told' : 'untold') });
    // @ts-expect-error the configuration has no such field
    defineAction({ ...source, run: ({ chanel }) => Promise.resolve(chanel ? 'told' : 'not-heard') });
    // @ts-expect-error a number has no unit
    expect(() => defineAction({ ...source, retry: { attempts: 1, timeout: '30' } })).toThrow(DefinitionError);
  });
});
