import { catalog } from '../document/journeys.test-helper.js';
import { cleanConfig } from './clean-config.js';

const cleaned = (type: string, config: Record<string, unknown>) =>
  cleanConfig(config, catalog.types.find((each) => each.type === type)?.configSchema ?? {});

describe('what a form saves', () => {
  it('has nothing left of fields that were emptied', () => {
    const config = cleaned('wait-until', { until: { kind: 'field', field: undefined }, time: undefined });
    expect(config).toEqual({ until: { kind: 'field' } });
    expect(Object.keys(config)).toEqual(['until']);
    expect(Object.keys(config['until'] as object)).toEqual(['kind']);
  });

  it('has no optional group or list with nothing in it', () => {
    expect(cleaned('wait', { duration: 'P1D', then: { from: undefined, weekdays: [] } })).toEqual({
      duration: 'P1D',
    });
    expect(cleaned('wait-until', { until: {}, offset: {} })).toEqual({ until: {} });
  });

  it('keeps groups that have something in them, items of lists, and what it does not know', () => {
    const config = {
      awaited: [{ id: 'a', event: 'X', where: { combinator: 'and', rules: [] } }, {}],
      since: 'from-now',
      unknown: {},
    };
    expect(cleaned('wait-for-event', config)).toEqual(config);
  });

  it('names what is missing in a list null, as JSON has no other word', () => {
    const rule = (value: unknown) => ({
      when: { combinator: 'and', rules: [{ field: 'entry.total', operator: 'between', value }] },
    });
    expect(cleaned('wait-for-condition', rule([undefined, 5]))).toEqual(rule([null, 5]));
  });

  it('leaves a draft that the server takes', () => {
    const saved = cleaned('wait', { duration: undefined, then: { from: undefined } });
    expect(JSON.parse(JSON.stringify(saved))).toEqual(saved);
    expect(saved).toEqual({});
  });
});
