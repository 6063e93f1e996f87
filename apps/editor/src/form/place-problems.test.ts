import { catalog } from '../document/journeys.test-helper.js';
import { errorsAt, messagesIn } from './errors-in.js';
import { errorsOf } from './errors-of.js';
import { placeProblems } from './place-problems.js';

const problem = {
  code: 'missing',
  severity: 'error',
  nodeId: 'a',
  message: 'Something is missing.',
} as const;

/** Where a problem of a node's configuration is shown; null = above the form. */
function placeOf(type: string, config: unknown, ...path: readonly string[]): readonly string[] | null {
  const { configSchema: schema } = catalog.types.find((each) => each.type === type) ?? {};
  if (schema === undefined) throw new Error(`no type ${type}`);
  const found = { ...problem, path: ['nodes', 'a', 'config', ...path] };
  const { atFields, above } = placeProblems([found], { depth: 3, schema, config });
  expect(atFields.length + above.length).toBe(1);
  return atFields[0]?.path ?? null;
}

describe('a problem of a node', () => {
  it('stands at its field', () => {
    const awaited = [{ id: 'x', event: '' }];
    expect(placeOf('wait-for-event', { awaited }, 'awaited', '0', 'event')).toEqual([
      'awaited',
      '0',
      'event',
    ]);
    expect(placeOf('wait', { then: {} }, 'then')).toEqual(['then']);
  });

  it('stands at the nearest field that is drawn where its own is not', () => {
    expect(placeOf('wait-until', { until: { kind: 'nonsense' } }, 'until', 'kind')).toEqual(['until']);
    const until = { kind: 'field', field: '', date: 'left over' };
    expect(placeOf('wait-until', { until }, 'until', 'date')).toEqual(['until']);
    expect(placeOf('branch', { paths: [{ id: '' }] }, 'paths', '0', 'id')).toEqual(['paths', '0']);
    expect(placeOf('wait', { duration: {} }, 'duration', 'days')).toEqual(['duration']);
  });

  it('goes all the way into a condition, whose own form shows it', () => {
    const path = ['paths', '0', 'when', 'rules', '1', 'value'];
    expect(placeOf('branch', { paths: [{ id: 'x', when: {} }] }, ...path)).toEqual(path);
  });

  it('is said above the form when no field of it fits', () => {
    expect(placeOf('wait', {}, 'nonsense')).toBeNull();
    expect(placeOf('wait', {})).toBeNull();
  });

  it('is said above the form when it is a warning, or can be taken out there', () => {
    const { configSchema: schema } = catalog.types.find(({ type }) => type === 'wait') ?? {};
    const path = ['nodes', 'a', 'config', 'duration'];
    const said = [
      { ...problem, path, severity: 'warning' as const },
      { ...problem, path, code: 'unknown-field' },
    ];
    expect(placeProblems(said, { depth: 3, schema: schema ?? {}, config: {} }).above).toEqual(said);
  });
});

describe('the errors of a form', () => {
  const errors = errorsOf([
    { message: 'Name is missing.', path: ['paths', '1', 'title'] },
    { message: 'Value is missing.', path: ['paths', '1', 'when', 'rules', '0', 'value'] },
  ]);

  it('are found at their place, and below one', () => {
    expect(errorsAt(errors, 'paths', 1, 'title')).toEqual({ __errors: ['Name is missing.'] });
    expect(messagesIn(errorsAt(errors, 'paths', 1))).toEqual(['Name is missing.', 'Value is missing.']);
    expect(messagesIn(errorsAt(errors, 'paths', 0))).toEqual([]);
  });
});
