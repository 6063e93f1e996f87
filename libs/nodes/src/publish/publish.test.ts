import { createEngine, createLiquid, createRegistry } from '@sojourn/engine';
import type { Journey } from '@sojourn/journey';
import { nodeTypes } from '../config.js';
import { gallery } from '../gallery.js';
import { prepare } from './prepare.js';

const engine = createEngine({ registry: createRegistry(nodeTypes) });

function aMail(config: Record<string, unknown>): Journey {
  const [sample] = gallery;
  if (sample === undefined) throw new Error('There is a sample');
  return { ...sample.journey, nodes: { 'thank-you': { type: 'send-email', version: 1, config } } };
}

describe('prepare', () => {
  it.each(gallery.map((entry) => [entry.key, entry.journey] as const))(
    'makes %s of the gallery ready, without a single problem',
    async (_key, journey) => {
      const { templates, problems } = await prepare(journey, engine);
      expect(problems).toEqual([]);
      expect(engine.compile(journey, templates)).toMatchObject({ kind: 'compiled' });
      expect(templates['thank-you']?.map(({ path }) => path.join('.'))).toEqual(['subject', 'html', 'to']);
    },
  );

  it('looks the address up where the configuration says', async () => {
    const { templates } = await prepare(
      aMail({ subject: 'Hi', body: 'Hello', to: 'entry.gift-for' }),
      engine,
    );
    const address = templates['thank-you']?.find(({ path }) => path[0] === 'to');
    const facts = { entry: { 'gift-for': 'bo@example.com' } };
    expect(createLiquid({ escape: 'none' }).parseAndRenderSync(address?.source ?? '', facts)).toBe(
      'bo@example.com',
    );
  });

  it('finds what is wrong with MJML, at the body', async () => {
    const body = '<mjml><mj-body><mj-section><mj-colum></mj-colum></mj-section></mj-body></mjml>';
    const { problems } = await prepare(aMail({ subject: 'Hi', body }), engine);
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        path: ['nodes', 'thank-you', 'config', 'body'],
        nodeId: 'thank-you',
      }),
    ]);
  });

  it('tells each problem once, and does not compile what is not sound', async () => {
    const draft = aMail({ subject: '', body: '{% if %}' });
    const { templates, problems } = await prepare(draft, engine);
    expect(problems).toEqual(engine.check(draft));
    expect(templates).toEqual({});
  });

  it('refuses a message in the app from a saved template, and takes one that is written here', async () => {
    const inApp = (config: Record<string, unknown>): Journey => ({
      ...aMail({}),
      nodes: { 'thank-you': { type: 'send-in-app', version: 1, config: { purpose: 'service', ...config } } },
    });
    expect(await prepare(inApp({ template: 'help' }), engine)).toMatchObject({
      templates: {},
      problems: [{ code: 'not-available', path: ['nodes', 'thank-you', 'config', 'template'] }],
    });
    expect(await prepare(inApp({ title: 'Hi', body: 'Hello' }), engine)).toEqual({
      templates: {},
      problems: [],
    });
  });

  it('bears a draft without the form of a journey', async () => {
    expect(await prepare({ nodes: 7 }, engine)).toEqual({
      templates: {},
      problems: engine.check({ nodes: 7 }),
    });
  });
});
