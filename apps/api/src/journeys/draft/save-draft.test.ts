import { aJourney } from '@sojourn/testing';
import { makeJourney, publish, saveDraft } from '../../testing/journeys.test-helper.js';
import { ask, codesOf } from '../../testing/ask.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';

describe('saveDraft', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.close());

  const sound = () => aJourney().sendEmail('thanks', { subject: 'Thank you' }).build();

  it('keeps a sound draft, without problems', async () => {
    const { id: journeyId } = await makeJourney(api);
    const { data } = await saveDraft(api, { journeyId, baseRevision: 1, draft: sound() });
    expect(data?.saveDraft).toMatchObject({
      __typename: 'DraftSaved',
      revision: 2,
      problems: [],
      journey: { draft: sound() },
    });
  });

  it('keeps an unsound draft as it is, with each problem at its path, and refuses to publish it', async () => {
    const { id: journeyId } = await makeJourney(api);
    const draft = {
      ...sound(),
      surprise: true,
      nodes: { ...sound().nodes, magic: { type: 'teleport', version: 1, config: {} } },
      edges: [...sound().edges, { from: 'thanks', outcome: 'sent', to: 'nowhere' }],
    };
    const { data } = await saveDraft(api, { journeyId, baseRevision: 1, draft });
    expect(data?.saveDraft).toMatchObject({ __typename: 'DraftSaved', journey: { draft } });
    const problems = data?.saveDraft['problems'] as readonly {
      readonly code: string;
      readonly path: readonly string[];
    }[];
    const paths = problems.map(({ path }) => path.join('.'));
    expect(paths).toContain('surprise');
    expect(paths).toContain('nodes.magic.type');
    expect(paths.some((path) => path.startsWith('edges.1'))).toBe(true);
    expect(await publish(api, { journeyId, baseRevision: 2 })).toMatchObject({
      __typename: 'PublishRefused',
      problems,
    });
  });

  it('says that a template does not parse before anybody publishes it', async () => {
    const { id: journeyId } = await makeJourney(api);
    const draft = aJourney()
      .sendEmail('thanks', { subject: 'Hello {{ customer.name', body: '{% for x %}' })
      .build();
    const { data } = await saveDraft(api, { journeyId, baseRevision: 1, draft });
    const problems = data?.saveDraft['problems'] as readonly {
      readonly path: readonly string[];
      readonly severity: string;
    }[];
    expect(problems.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['nodes.thanks.config.subject', 'nodes.thanks.config.body']),
    );
    expect(await publish(api, { journeyId, baseRevision: 2 })).toMatchObject({
      __typename: 'PublishRefused',
    });
  });

  it('says that markup of a mail cannot be compiled', async () => {
    const { id: journeyId } = await makeJourney(api);
    const body = '<mjml><mj-body><mj-section><mj-nothing>x</mj-nothing></mj-section></mj-body></mjml>';
    const { data } = await saveDraft(api, {
      journeyId,
      baseRevision: 1,
      draft: aJourney().sendEmail('thanks', { body }).build(),
    });
    expect(data?.saveDraft['problems']).toEqual([
      expect.objectContaining({ path: ['nodes', 'thanks', 'config', 'body'], nodeId: 'thanks' }) as unknown,
    ]);
  });

  it('tells a conflict, with the draft that is there, and writes nothing', async () => {
    const { id: journeyId } = await makeJourney(api);
    await saveDraft(api, { journeyId, baseRevision: 1, draft: { mine: 1 } });
    const { data } = await saveDraft(api, { journeyId, baseRevision: 1, draft: { yours: 1 } });
    expect(data?.saveDraft).toEqual({
      __typename: 'DraftConflict',
      revision: 2,
      draft: { mine: 1 },
      savedBy: { name: 'House admin' },
    });
  });

  it('keeps any JSON object, and refuses what is none', async () => {
    const { id: journeyId } = await makeJourney(api);
    expect((await saveDraft(api, { journeyId, baseRevision: 1, draft: {} })).data?.saveDraft).toMatchObject({
      revision: 2,
    });
    for (const draft of [[], 'text', 7, true]) {
      const { data } = await saveDraft(api, { journeyId, baseRevision: 2, draft });
      expect(data?.saveDraft).toMatchObject({ __typename: 'InvalidInput', field: 'draft' });
    }
  });

  it.each([
    ['the key __proto__', '{"nodes":{"__proto__":{"a":1}}}', '__proto__'],
    ['the key constructor', '{"a":[{"constructor":1}]}', 'constructor'],
    ['U+0000', '{"a":"\\u0000"}', 'U+0000'],
    ['half a surrogate pair', '{"a":"\\ud800"}', 'surrogate'],
    ['21 levels', '{"a":'.repeat(21) + '1' + '}'.repeat(21), '20 levels'],
    [
      '1,001 keys',
      JSON.stringify(Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [index, 1]))),
      '1000 keys',
    ],
  ])('answers 400 in words to a draft with %s', async (_, json, words) => {
    const { id: journeyId } = await makeJourney(api);
    const answer = await saveDraft(api, { journeyId, baseRevision: 1, draft: JSON.parse(json) as unknown });
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(words);
  });

  it.each(['__proto__', 'constructor'])('answers 400 to the key %s in the document itself', async (key) => {
    const { id } = await makeJourney(api);
    const answer = await ask(
      api.url,
      api.house.admin,
      `mutation { saveDraft(input: { journeyId: "${id}", baseRevision: 1, draft: { ${key}: 1 } }) { __typename } }`,
    );
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.message).toContain(key);
  });

  it('takes a draft with 20 levels', async () => {
    const { id: journeyId } = await makeJourney(api);
    const draft = JSON.parse('{"a":'.repeat(20) + '1' + '}'.repeat(20)) as unknown;
    expect((await saveDraft(api, { journeyId, baseRevision: 1, draft })).data?.saveDraft).toMatchObject({
      revision: 2,
    });
  });

  it('answers 413 to a draft of more than a megabyte', async () => {
    const { id: journeyId } = await makeJourney(api);
    const answer = await saveDraft(api, {
      journeyId,
      baseRevision: 1,
      draft: { text: 'x'.repeat(1024 * 1024) },
    });
    expect(answer.status).toBe(413);
  });

  it('says that there is no such journey, and that an archived one takes no drafts', async () => {
    const absent = { journeyId: 'no-uuid', baseRevision: 1, draft: {} };
    expect((await saveDraft(api, absent)).data?.saveDraft).toMatchObject({ __typename: 'NotFound' });
    const { id: journeyId } = await makeJourney(api);
    await api.store.journeys.archive(api.house.workspaceId, journeyId);
    const { data } = await saveDraft(api, { journeyId, baseRevision: 1, draft: {} });
    expect(data?.saveDraft).toMatchObject({ __typename: 'WrongStatus', status: 'ARCHIVED' });
  });
});
