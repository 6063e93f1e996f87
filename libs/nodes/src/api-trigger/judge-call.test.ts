import type { Plan } from '@sojourn/engine';
import { judgeCall } from './judge-call.js';

const schema = {
  type: 'object',
  properties: { order: { type: 'object', properties: { total: { type: 'number' } } } },
  required: ['order'],
};
const planWith = (type: string, config: object): Plan => ({
  format: 1,
  trigger: { type, version: 1, config: { ...config } },
  reentry: { policy: 'always' },
  start: '',
  nodes: {},
});

describe('what a journey says to a call', () => {
  it('takes data that fit its schema, and any where it has none', () => {
    expect(judgeCall(planWith('api', { schema }), { order: { total: 1 } })).toEqual({ kind: 'fits' });
    expect(judgeCall(planWith('api', {}), { any: 'thing' })).toEqual({ kind: 'fits' });
  });

  it('says of data that do not what is wrong, and where', () => {
    const { kind, ...verdict } = judgeCall(planWith('api', { schema }), { order: { total: 'much' } });
    expect(kind).toBe('unfit');
    expect(verdict).toMatchObject({
      problems: [{ path: ['order', 'total'], message: '“total” must be a number.' }],
    });
  });

  it('tells that customers enter in another way', () => {
    expect(judgeCall(planWith('event', { event: 'Order Completed' }), {})).toEqual({ kind: 'other-trigger' });
  });
});
