/** @import { NodeType } from '@sojourn/engine' */
/** @import { JsonSchema } from '@sojourn/sdk' */

const START = `# Triggers and nodes

What a journey can be made of. This page is written by \`npm run docs -w @sojourn/nodes\` from the node types themselves.
`;

/**
 * The page about node types for people who draw journeys or write them as files: one section per type, in the order in
 * which they are given. The helps are those of the folders, by the name of their file.
 *
 * @param {readonly NodeType[]} types
 * @param {Readonly<Record<string, string>>} helps
 * @returns {string}
 */
export function nodesPage(types, helps) {
  const categories = [...new Set(types.map(({ category }) => category))];
  const parts = categories.map((category) => [
    `## ${category}`,
    ...types.filter((type) => type.category === category).flatMap((type) => section(type, helps)),
  ]);
  return `${[START, ...parts.flat()]
    .join('\n\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/**
 * @param {NodeType} nodeType
 * @param {Readonly<Record<string, string>>} helps
 * @returns {readonly string[]}
 */
function section(nodeType, helps) {
  const { type, version, title, example, configSchema, defaults } = nodeType;
  const config = example ?? defaults;
  const help = helps[`${type}-${version}`] ?? helps[type] ?? helps[`${type}-trigger`] ?? '';
  return [
    `### ${title}${version === 1 ? '' : ` (version ${version})`}`,
    `\`${type}\` · _${nodeType.caption(config)}_`,
    ...availabilityOf(nodeType),
    help.replace(/^# .*\n/, '').trim(),
    ...listed('Fields', fieldsOf(configSchema, 0)),
    ...listed(
      'Ways out',
      nodeType.outcomes(config).map((outcome) => `- *${outcome.title}* (\`${outcome.id}\`)`),
    ),
  ];
}

/** @param {NodeType} nodeType */
function availabilityOf({ availability }) {
  return availability === 'engine-only'
    ? ['> Can be drawn, checked and simulated. It is not carried out yet, so it cannot be published.']
    : [];
}

/**
 * @param {string} heading
 * @param {readonly string[]} lines
 */
function listed(heading, lines) {
  return lines.length === 0 ? [] : [`**${heading}**`, lines.join('\n')];
}

/**
 * The fields of a schema as list items, those of fields indented below them; fields without a title are nobody's to fill in.
 *
 * @param {JsonSchema} schema
 * @param {number} depth
 * @returns {readonly string[]}
 */
function fieldsOf(schema, depth) {
  const required = new Set(/** @type {readonly string[]} */ (schema['required'] ?? []));
  const own = Object.entries(
    /** @type {Readonly<Record<string, JsonSchema>>} */ (schema['properties'] ?? {}),
  );
  const fields = own.flatMap(([name, field]) =>
    typeof field['title'] === 'string'
      ? [fieldLine(name, field, required.has(name), depth), ...fieldsOf(field, depth + 1)]
      : [],
  );
  const { items = [], anyOf = [], oneOf = [] } = schema;
  const alternatives = schemasIn([anyOf, oneOf]);
  const named = alternatives.filter(({ title }) => typeof title === 'string');
  const others = [...schemasIn([items]), ...alternatives.filter((each) => !named.includes(each))];
  return [
    ...fields,
    // Alternatives without a name may differ in little: what they share is told once.
    ...new Set(others.flatMap((part) => fieldsOf(part, depth))),
    ...named.flatMap((part) => alternative(part, depth)),
  ];
}

/**
 * An alternative by its name, with all that is its own below it.
 *
 * @param {JsonSchema} part
 * @param {number} depth
 * @returns {readonly string[]}
 */
function alternative(part, depth) {
  return [`${'  '.repeat(depth)}- _${String(part['title'])}_${valuesOf(part)}`, ...fieldsOf(part, depth + 1)];
}

/**
 * @param {string} name
 * @param {JsonSchema} field
 * @param {boolean} isRequired
 * @param {number} depth
 */
function fieldLine(name, field, isRequired, depth) {
  const { title, description } = field;
  const said = typeof description === 'string' ? ` ${description}` : '';
  const start = `${'  '.repeat(depth)}- **${String(title)}** (\`${name}\`${isRequired ? '' : ', optional'})`;
  return `${start}${valuesOf(field)}.${said}`;
}

/**
 * The values that a field is limited to.
 *
 * @param {JsonSchema} field
 */
function valuesOf({ const: only, enum: some }) {
  const values = /** @type {readonly unknown[]} */ (some ?? (only === undefined ? [] : [only]));
  return values.length === 0 ? '' : `: ${values.map((value) => `\`${String(value)}\``).join(', ')}`;
}

/**
 * @param {readonly unknown[]} parts
 * @returns {readonly JsonSchema[]}
 */
function schemasIn(parts) {
  return /** @type {readonly JsonSchema[]} */ (parts.flat().filter(isObject));
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}
