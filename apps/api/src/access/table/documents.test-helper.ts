import {
  type GraphQLSchema,
  isLeafType,
  isObjectType,
  getNamedType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Adds the fragments a document spreads: `...Journey` stands for every plain field of the type Journey. */
export function complete(schema: GraphQLSchema, document: string): string {
  const names = new Set([...document.matchAll(/\.\.\.([A-Z]\w+)/g)].map(([, name]) => name ?? ''));
  return [document, ...[...names].map((name) => fragment(schema, name))].join('\n');
}

function fragment(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object type`);
  const plain = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  return `fragment ${name} on ${name} { ${plain.map((field) => field.name).join(' ')} }`;
}

/** The fields a document reads: `Journey.name`. */
export function fieldsOf(schema: GraphQLSchema, document: string): readonly string[] {
  const types = new TypeInfo(schema);
  const fields: string[] = [];
  visit(
    parse(document),
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        if (!name.value.startsWith('__')) fields.push(`${types.getParentType()?.name ?? ''}.${name.value}`);
      },
    }),
  );
  return fields;
}

/** Every field of the schema's own object types. */
export function allFields(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

/** The variables a document declares. */
export function variablesOf(document: string): readonly string[] {
  return [...document.matchAll(/\$(\w+):/g)].map(([, name]) => name ?? '');
}
