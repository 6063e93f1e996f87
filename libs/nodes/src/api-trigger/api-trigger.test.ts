import { Gate } from '../testing/a-gate.test-helper.js';
import { apiTriggerType } from './api-trigger.config.js';

const schema = {
  type: 'object',
  properties: { order_id: { type: 'string' }, total: { type: 'number', minimum: 0 } },
  required: ['order_id'],
};
const ask = (config: object, data: Record<string, unknown>) =>
  new Gate('api', { ...config }).ask({ kind: 'api', now: 0, id: 'key-1', data });

describe('the API trigger', () => {
  it('lets in whom the API names, with the data', () => {
    expect(ask({}, { any: 'thing' })).toEqual({ says: 'enters: Named by the API', data: { any: 'thing' } });
    expect(ask({ schema }, { order_id: 'a', total: 5 }).says).toBe('enters: Named by the API');
  });

  it('says in words what is wrong with the data', () => {
    expect(ask({ schema }, { total: -1 }).says).toBe(
      'data: “order_id” is missing. “total” must be at least 0.',
    );
  });

  it('is asked about the API only', () => {
    expect(new Gate('api', {}).ask({ kind: 'manual', now: 0, id: '1', data: {} }).says).toBe(
      'trigger: Not named by the API',
    );
    expect(new Gate('api', {}).watch).toEqual({});
  });

  it.each([
    [{}, 'When the API says so'],
    [{ schema }, 'When the API says so, with order_id, total'],
    [{ schema: { type: 'object', properties: 7 } }, 'When the API says so'],
    [{ schema: 7 }, 'When the API says so'],
  ])('says %j in words', (config, caption) => {
    expect(apiTriggerType.caption(config)).toBe(caption);
  });

  it.each([
    { type: 'letter' },
    { type: 'string', pattern: '(a+)+$' },
    { patternProperties: { '(a+)+$': {} } },
    { propertyNames: { pattern: '(a+)+$' } },
    { $ref: '#' },
    { if: {} },
  ])('refuses %j, which is no JSON Schema that can be read', (odd) => {
    expect(apiTriggerType.check({ schema: odd })).toEqual([
      expect.objectContaining({
        path: ['schema'],
        message: 'Only a JSON Schema without references and patterns can be read.',
      }),
    ]);
  });

  it.each([schema, { properties: { pattern: { type: 'string' }, $ref: { const: '"pattern":"' } } }])(
    'takes the JSON Schema %j',
    (sound) => {
      expect(apiTriggerType.check({ schema: sound })).toEqual([]);
    },
  );

  it('tells the proof what the data are', () => {
    expect(apiTriggerType.traits({ schema })).toEqual({ entry: { names: ['order_id', 'total'] } });
    expect(apiTriggerType.traits({})).toEqual({});
  });
});
