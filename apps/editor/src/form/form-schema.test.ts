import { catalog } from '../document/journeys.test-helper.js';
import { formSchemaOf, widgetNames } from './form-schema.js';
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

  it('asks for a plain value, which may be that nothing is set where the node says so', () => {
    const { schema, ui } = formSchemaOf(schemaOf('attribute'));
    expect(ui['to']).toEqual({ 'ui:field': 'plain-value' });
    expect(schema.properties?.['to']).toMatchObject({ type: ['string', 'number', 'boolean', 'null'] });
  });

  it('hides constants, and names choices in words', () => {
    const { ui } = formSchemaOf(schemaOf('wait-until'));
    const [fixed, ofField] = (ui['until'] as { oneOf: Record<string, unknown>[] }).oneOf;
    expect(fixed?.['kind']).toEqual({ 'ui:widget': 'hidden' });
    expect(ofField?.['field']).toMatchObject({ 'ui:widget': 'field-path' });
    expect(ui['past']).toEqual({ 'ui:enumNames': ['Missed', 'Go on'] });
  });

  it('asks nobody for the id of an item that is one of several kinds, and gives it one', () => {
    const { ui } = formSchemaOf(schemaOf('wait-for-event'));
    const items = (ui['awaited'] as { items: { anyOf: Record<string, unknown>[] } }).items;
    expect(items.anyOf.map(({ id }) => id)).toEqual([{ 'ui:widget': 'hidden' }, { 'ui:widget': 'hidden' }]);
    expect(
      giveIds({ awaited: [{ id: 'ordered', event: 'Order Completed' }, {}] }, schemaOf('wait-for-event')),
    ).toEqual({
      awaited: [{ id: 'ordered', event: 'Order Completed' }, { id: 'awaited-1' }],
    });
  });

  it('gives what stands under the names of a record its own form, unless it is of any kind', () => {
    const { ui } = formSchemaOf(schemaOf('send-in-app'));
    expect(ui['variants']).toMatchObject({
      'ui:field': 'record',
      'ui:part': { ui: { title: { 'ui:widget': 'template' } } },
    });
    expect(ui['linkTags']).toMatchObject({ 'ui:part': { ui: { 'ui:widget': 'template' } } });
    const recorded = formSchemaOf(schemaOf('record-event')).ui;
    expect(recorded['properties']).toEqual({ 'ui:field': 'record' });
  });

  it('shows JSON whole, also while it is none yet', () => {
    const { schema, ui } = formSchemaOf(schemaOf('api'));
    expect(ui['schema']).toEqual({ 'ui:field': 'json' });
    expect(schema.properties?.['schema']).toMatchObject({ type: ['object', 'string'], title: 'Data' });
  });

  it('has an input of its own for every hint it hands on', () => {
    const hints = catalog.types.flatMap(({ configSchema }) =>
      [...JSON.stringify(formSchemaOf(configSchema).ui).matchAll(/"ui:widget":"([^"]+)"/g)].map(
        ([, hint]) => hint,
      ),
    );
    expect([...widgetNames, 'hidden', 'checkboxes']).toEqual(expect.arrayContaining([...new Set(hints)]));
  });

  it('tells which alternative of a schema a value fits', () => {
    expect(schemaValidator.isValid({ type: 'string' }, 'x', {})).toBe(true);
    expect(schemaValidator.isValid({ type: 'number' }, 'x', {})).toBe(false);
  });
});
