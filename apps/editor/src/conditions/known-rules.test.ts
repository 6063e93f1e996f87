import { ruleGroupSchema, type Rule } from '@sojourn/conditions';
import { errorsOf } from '../form/errors-of.js';
import { attributePaths } from '../variables/paths-at.js';
import { changeMeasure, measureOf, measures, type Measure } from './known/did-measure.js';
import { partsOfPeriod, periodOf, periods, type Period } from './known/did-period.js';
import { isKnownDraft, partsOf, withParts, type KnownDraft } from './known-draft.js';
import { isFieldRule } from './read-group.js';
import { ruleKindsAt } from './rule-kinds.js';
import { segmentScene } from './rule-scene.js';
import { saidAt, saidBeside } from './said-at.js';

const inJourney = { place: 'journey', messages: [] } as const;
const kindsAt = (scene: typeof segmentScene) =>
  ruleKindsAt(scene, attributePaths({})).flatMap(({ kinds }) => kinds);

const twice: KnownDraft = {
  field: 'did',
  operator: 'atLeast',
  value: { event: 'Order Completed', count: 2, within: 'P30D' },
};
const isSound = (rule: object) => ruleGroupSchema.safeParse({ combinator: 'and', rules: [rule] }).success;

describe('what a condition can be about', () => {
  it('is everything but the entry in a segment', () => {
    const inSegment = kindsAt(segmentScene).map(({ key }) => key);
    expect(kindsAt(inJourney).map(({ key }) => key)).toEqual(expect.arrayContaining([...inSegment, 'entry']));
    expect(inSegment).toEqual([
      ...['customer', 'did', 'sequence', 'inactive', 'message', 'consent', 'segment', 'list'],
      ...['time', 'weekday'],
    ]);
  });

  it('is the event too where one is judged', () => {
    const paths = [{ path: 'event.total', title: 'Total', type: 'number' } as const, ...attributePaths({})];
    const [known] = ruleKindsAt(inJourney, paths);
    expect(known?.kinds.map(({ start }) => start.field)).toEqual([
      'event.total',
      'customer.email',
      'entry.total',
    ]);
  });

  it('begins with a rule that has a form, and is sound but for what only a person knows', () => {
    const sound = kindsAt(segmentScene).filter(({ start }) => isSound(start));
    expect(sound.map(({ key }) => key)).toEqual(['inactive', 'message', 'consent', 'time', 'weekday']);
    for (const { key, start } of kindsAt(inJourney)) {
      const hasForm = key === 'customer' || key === 'entry' ? isFieldRule(start) : isKnownDraft(start);
      expect([key, hasForm]).toEqual([key, true]);
    }
  });

  it('is told apart from the name of a field that is being typed', () => {
    const on = (rule: object) => isKnownDraft(rule as Rule);
    expect(on({ field: 'list', operator: 'in', value: '' })).toBe(true);
    expect(on({ field: 'list', operator: 'in', value: ['a'] })).toBe(false);
    expect(on({ field: 'segment', operator: 'notIn', value: ['a'] })).toBe(false);
    expect(on({ field: 'did', operator: '=', value: 1 })).toBe(false);
    expect(on({ field: 'toString', operator: 'for', value: 1 })).toBe(false);
  });
});

describe('how something done is counted', () => {
  it.each(Object.keys(measures) as Measure[])(
    'is changed to “%s” and back, keeping the events',
    (measure) => {
      const changed = changeMeasure(twice, measure);
      expect(measureOf(changed)).toBe(measure);
      expect(partsOf(changed.value)).toMatchObject({ event: 'Order Completed', within: 'P30D' });
      const parts = partsOf(changed.value);
      const filled = { of: 'total', as: measure };
      const whole =
        changed.operator === 'aggregate'
          ? { ...changed, value: { ...parts, aggregate: filled, than: 500 } }
          : changed;
      expect(isSound(whole)).toBe(true);
      expect(isSound(changeMeasure(whole, 'exactly'))).toBe(true);
    },
  );

  it('keeps the number under another way of counting', () => {
    expect(changeMeasure(twice, 'atMost')).toEqual({ ...twice, operator: 'atMost' });
  });
});

describe('since when something done counts', () => {
  it.each(Object.keys(periods) as Period[])('is read as it was chosen: %s', (period) => {
    expect(periodOf(partsOfPeriod(period, {}))).toBe(period);
    expect(periodOf(partsOfPeriod(period, { within: 'P7D', since: { field: 'customer.born' } }))).toBe(
      period,
    );
  });

  it('keeps a length that was given', () => {
    expect(partsOfPeriod('within', { within: 'P7D', since: 'entry' })).toEqual({
      within: 'P7D',
      since: undefined,
    });
    expect(withParts({ within: 'P7D', count: 1 }, { within: undefined })).toEqual({ count: 1 });
  });
});

describe('what is wrong with a rule', () => {
  const errors = errorsOf([
    { message: '“event” is too short.', path: ['value', 'event'] },
    { message: '“hue” is not a field that is known here.', path: ['value', 'hue'] },
    { message: '“operator” is wrong.', path: ['operator'] },
  ]);

  it('is said at its part: plainly where it is empty', () => {
    expect(saidAt(errors, ['value', 'event'], '', 'Say which event.')).toBe('Say which event.');
    expect(saidAt(errors, ['value', 'event'], 'x', 'Say which event.')).toBe('“event” is too short.');
    expect(saidAt(errors, ['value', 'count'], null, 'Say how many times.')).toBeUndefined();
  });

  it('is said for the whole rule where no part of its form says it', () => {
    expect(saidBeside(errors, ['event'])).toEqual([
      '“operator” is wrong.',
      '“hue” is not a field that is known here.',
    ]);
    expect(saidBeside(errors, 'value')).toEqual(['“operator” is wrong.']);
    expect(saidBeside(undefined, 'value')).toEqual([]);
  });
});
