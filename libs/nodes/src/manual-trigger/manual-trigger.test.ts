import { Gate } from '../testing/a-gate.test-helper.js';
import { manualTriggerType } from './manual-trigger.config.js';

describe('the manual trigger', () => {
  const gate = new Gate('manual', {});

  it('lets in who was chosen, with the data of their row, and nobody else', () => {
    expect(gate.ask({ kind: 'manual', now: 0, id: 'row-1', data: { seat: '4A' } })).toEqual({
      says: 'enters: Chosen by hand',
      data: { seat: '4A' },
    });
    expect(gate.ask({ kind: 'api', now: 0, id: '1', data: {} }).says).toBe('trigger: Not chosen by hand');
    expect(gate.watch).toEqual({});
  });

  it('says itself in words', () => {
    expect(manualTriggerType.caption({})).toBe('When somebody is chosen by hand, or by a CSV');
    expect(manualTriggerType.caption({ who: 'me' })).toBe('When somebody is chosen by hand');
  });
});
