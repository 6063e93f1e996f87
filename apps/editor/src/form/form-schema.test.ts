import { catalog } from '../document/journeys.test-helper.js';
import { errorsOf } from './errors-of.js';
import { formSchemaOf } from './form-schema.js';
import { giveIds } from './give-ids.js';
import { schemaValidator } from './schema-validator.js';

const schemaOf = (name: string) => {
  const type = catalog.types.find(({ type: each }) => each === name);
  if (type === undefined) throw new Error(`no type ${name}`);
  return type.configSchema;
};

describe('the form of a node type', () => {
  it('shows each field by the hint of its schema', () => {
    const { ui } = formSchemaOf(schemaOf('send-email'));
    expect(ui['subject']).toMatchObject({
      'ui:widget': 'template',
      'ui:placeholder': 'Thank you for your order',
    });
    expect(ui['body']).toMatchObject({ 'ui:widget': 'mail-body' });
    expect(ui['to']).toMatchObject({ 'ui:widget': 'field-path' });
  });

  it('leaves conditions whole, and asks nobody for an item’s id', () => {
    const { schema, ui } = formSchemaOf(schemaOf('branch'));
    const items = (ui['paths'] as { items: Record<string, unknown> }).items;
    expect(items['when']).toEqual({ 'ui:field': 'condition' });
    expect(items['id']).toEqual({ 'ui:widget': 'hidden' });
    expect(JSON.stringify(schema.properties)).not.toContain('combinator');
  });

  it('gives new items an id that no other has', () => {
    const paths = [{ id: 'path-2', title: 'A' }, { title: 'B' }, { title: 'C' }];
    expect(giveIds({ paths }, schemaOf('branch'))).toEqual({
      paths: [
        { id: 'path-2', title: 'A' },
        { id: 'path-1', title: 'B' },
        { id: 'path-3', title: 'C' },
      ],
    });
  });

  it('puts errors at their fields, and warnings nowhere', () => {
    const problem = { code: 'missing', severity: 'error', nodeId: 'a' } as const;
    const errors = errorsOf(
      [
        { ...problem, message: 'Name is missing.', path: ['nodes', 'a', 'config', 'paths', '1', 'title'] },
        { ...problem, severity: 'warning', message: 'Hm.', path: ['nodes', 'a', 'config', 'subject'] },
        { ...problem, message: 'About the node.', path: ['nodes', 'a'] },
      ],
      3,
    );
    expect(errors).toEqual({ paths: { 1: { title: { __errors: ['Name is missing.'] } } } });
  });

  it('tells which alternative of a schema a value fits', () => {
    expect(schemaValidator.isValid({ type: 'string' }, 'x', {})).toBe(true);
    expect(schemaValidator.isValid({ type: 'number' }, 'x', {})).toBe(false);
  });
});
