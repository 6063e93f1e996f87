import { applyFix } from '@sojourn/journey';
import type { CheckOptions } from './check-options.js';
import { all, any, not, rule } from './testing/conditions.test-helper.js';
import { asking, drawn, found, node, prove, type Sketch } from './testing/prove.test-helper.js';

const messages = (sketch: Sketch, options?: CheckOptions) =>
  prove(sketch, options).map(({ message }) => message);
const age = (operator: string, value?: unknown) => rule('customer.age', operator, value);
const city = (operator: string, value?: unknown) => rule('customer.city', operator, value);
const when = 'at nodes.a.config.ways.0.when';

describe('conditions that can never be true, or always are', () => {
  it('are pointed out in words', () => {
    const sketch = asking(all(age('>', 60), age('<', 18)), any(city('null'), city('notNull')));
    expect(prove(sketch)).toMatchObject([
      {
        code: 'never-true',
        severity: 'warning',
        message: '“age is more than 60 and age is less than 18” can never be true.',
      },
      {
        code: 'always-true',
        severity: 'warning',
        message: '“city is not set or city is set” is true for everyone.',
      },
    ]);
  });

  it('are pointed out where a part of them asks nothing', () => {
    expect(found(asking(all(rule('customer.pets', 'any', all()))))).toEqual([
      `no-condition ${when}.rules.0.value`,
    ]);
    expect(found(asking(all(city('=', 'Rome'), any())))).toEqual([`no-condition ${when}.rules.1`]);
  });

  it('are pointed out where they stand, the innermost first', () => {
    const never = all(age('>', 60), age('<', 18));
    expect(found(asking(all(city('=', 'Rome'), never)))).toEqual([`never-true ${when}.rules.1`]);
    expect(found(asking(any(city('=', 'Rome'), never)))).toEqual([`never-true ${when}.rules.1`]);
    expect(
      found(asking(all(rule('customer.pets', 'any', all(rule('item', '=', 'a'), rule('item', '=', 'b')))))),
    ).toEqual([`never-true ${when}.rules.0.value`]);
    expect(
      found(
        asking(
          all(
            rule('did', 'atLeast', {
              event: 'Order',
              count: 1,
              where: all(rule('event.x', 'null'), rule('event.x', '>', 1)),
            }),
          ),
        ),
      ),
    ).toEqual([`never-true ${when}.rules.0.value.where`]);
  });

  it('are let be when they depend on something', () => {
    expect(found(asking(all(age('>', 18), age('<', 60)), not(all(city('=', 'Rome')))))).toEqual([]);
  });

  it('are let be when there is no condition', () => {
    expect(found(asking(all()))).toEqual([]);
  });

  it('are pointed out in a trigger, a goal and an exit', () => {
    const never = all(city('null'), city('=', 'Rome'));
    expect(
      found({
        trigger: node('start', { where: never }),
        goals: [{ id: 'g', event: 'Order', ends: true, where: never }],
        exits: [{ id: 'e', reason: 'r', when: never }],
      }),
    ).toEqual([
      'never-true at trigger.config.where',
      'never-true at goals.0.where',
      'never-true at exits.0.when',
    ]);
  });

  it('are not said in thousands of letters', () => {
    const [message = ''] = messages(
      asking(
        all(
          age(
            'in',
            Array.from({ length: 200 }, (_, at) => at),
          ),
          age('=', -1),
        ),
      ),
    );
    expect(message.length).toBeLessThan(180);
    expect(message).toContain('…” can never be true.');
  });

  it('are turned around where two ends were mixed up, if that helps', () => {
    const mixed = asking(all(city('=', 'Rome'), age('between', [60, 18])));
    const [problem] = prove(mixed);
    expect(problem?.fix?.title).toBe('Swap the two values');
    expect(problem?.fix && applyFix(drawn(mixed), problem.fix).nodes['a']?.config).toEqual(
      asking(all(city('=', 'Rome'), age('between', [18, 60]))).nodes?.['a']?.config,
    );
    expect(prove(asking(all(age('between', [60, 18]), age('<', 10))))[0]?.fix).toBeUndefined();
    expect(prove(asking(all(age('between', [18, 60]), age('<', 10))))[0]?.fix).toBeUndefined();
  });
});
