import { contextOf } from '../testing/step-context.test-helper.js';
import { createTaskConfig, createTaskType } from './create-task.config.js';
import { createTaskStep } from './create-task.step.js';

const context = contextOf(
  { customer: { first_name: 'Ada' }, entry: { score: 2 } },
  { now: Date.parse('2026-03-28T10:00:00+01:00'), zone: 'Europe/Berlin' },
);
const enter = (config: object) => createTaskStep.enter(createTaskConfig.parse(config), context);

describe('create task', () => {
  it('makes a task with its texts filled in, due at the same time of day', () => {
    const config = {
      title: 'Call {{ customer.first_name }}',
      script: 'They gave {{ entry.score }} points.',
      assignee: 'sam@example.com',
      dueIn: 'P1D',
    };
    expect(enter(config)).toEqual({
      kind: 'leave',
      outcome: 'next',
      reason: 'Task “Call Ada” is there for sam@example.com',
      effects: [
        {
          kind: 'create-task',
          title: 'Call Ada',
          script: 'They gave 2 points.',
          assignee: 'sam@example.com',
          dueAt: Date.parse('2026-03-29T10:00:00+02:00'),
        },
      ],
    });
  });

  it('needs nothing but a title', () => {
    expect(enter({ title: 'Look' })).toMatchObject({
      reason: 'Task “Look” is there',
      effects: [{ kind: 'create-task', title: 'Look', dueAt: null }],
    });
  });

  it('has a title even when its fields are empty', () => {
    expect(enter({ title: '{{ entry.subject }}' })).toMatchObject({ effects: [{ title: '[subject]' }] });
  });

  it.each([
    [{ title: 'Call {{ customer.first_name }}' }, 'Create task “Call [first name]”'],
    [{ title: 'Call', dueIn: 'P2D' }, 'Create task “Call”, due in 2 days'],
    [{}, 'Create task'],
  ])('says %j in words', (config, caption) => {
    expect(createTaskType.caption(config)).toBe(caption);
  });

  it.each([
    [{ title: '' }, 'Title must not be empty.'],
    [{ title: 'x', dueIn: 'soon' }, 'Due in must be a length of time, such as P3D for 3 days.'],
    [
      { title: '{% if customer.vip %}VIP{% endif %}' },
      'Title must not hold tags such as {% if %}: only fields and filters are filled in here.',
    ],
  ])('refuses %j', (config, message) => {
    expect(createTaskType.check(config).map((problem) => problem.message)).toEqual([message]);
  });
});
