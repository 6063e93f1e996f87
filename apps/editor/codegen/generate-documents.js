import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildSchema, parse } from 'graphql';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Where the typed documents are kept. */
export const generatedDirectory = join(project, 'src/generated');

const config = {
  useTypeImports: true,
  enumsAsTypes: true,
  avoidOptionals: false,
  immutableTypes: true,
  defaultScalarType: 'unknown',
  scalars: { DateTime: 'string', JSON: 'unknown', ID: 'string' },
  emitLegacyCommonJSImports: false,
};

/**
 * Turns the API's schema and every `*.graphql` file under `src` into typed documents.
 *
 * @returns {Promise<Map<string, string>>} the text of each generated file, by its path
 */
export async function generateDocuments() {
  const schemaText = await readFile(join(project, '../api/schema.graphql'), 'utf8');
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: `${generatedDirectory}/`,
    schema: parse(schemaText),
    schemaAst: buildSchema(schemaText),
    documents: await readDocuments(),
    config,
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
    cache: (_namespace, _key, make) => make(),
    profiler: { run: (task) => task() },
  });
  const wanted = sections.filter(({ filename }) => filename.endsWith('/graphql.ts'));
  const written = await Promise.all(
    wanted.map(async (section) => [section.filename, await codegen(section)]),
  );
  return new Map(written);
}

async function readDocuments() {
  const entries = await readdir(join(project, 'src'), { recursive: true });
  const paths = entries.filter((path) => path.endsWith('.graphql')).sort();
  return Promise.all(
    paths.map(async (path) => {
      const location = join(project, 'src', path);
      const rawSDL = await readFile(location, 'utf8');
      return { location: relative(project, location), rawSDL, document: parse(rawSDL) };
    }),
  );
}
