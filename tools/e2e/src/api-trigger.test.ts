import { createClient, typedDocument, type Client } from '@sojourn/client';
import { aJourney, eventually, publishJourney } from '@sojourn/testing';
import { launchChromium } from './browser/launch-chromium.js';
import { openEditor } from './browser/open-editor.js';
import { mailsTo } from './client/inbox.js';
import { sharedStack } from './stack/shared-stack.js';

interface Call {
  readonly state: string;
  readonly rule: string | null;
  readonly enrollment: { readonly state: string; readonly entry: unknown } | null;
}

const callDocument = typedDocument<{ readonly triggerCall: Call | null }, { readonly id: string }>(
  'query ($id: ID!) { triggerCall(id: $id) { state rule enrollment { state entry } } }',
);
const schemaOf = (...names: readonly string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  required: ['gift'],
});

describe('a journey that is entered by the API', () => {
  let client: Client;
  let journeyId: string;

  beforeAll(async () => {
    const { url, apiKey } = sharedStack();
    client = createClient({ url, key: apiKey });
    const draft = aJourney()
      .trigger('api', { schema: schemaOf('gift') })
      .once()
      .sendEmail('gift')
      .build();
    journeyId = await publishJourney(sharedStack(), 'Gift by call', draft);
  });

  const settled = (id: string) =>
    eventually(`the end of the call ${id}`, async () => {
      const { triggerCall } = await client.graphql(callDocument, { id });
      const isOver = triggerCall?.state === 'STAYED_OUT' || triggerCall?.enrollment?.state === 'FINISHED';
      return isOver ? triggerCall : null;
    });

  it('lets a named customer in once, with the data, and sends them one mail', async () => {
    client.identify({ userId: 'nora', traits: { email: 'nora@example.com' } });
    await client.flush();
    const data = { gift: 'tea' };
    const { id } = await client.trigger('gift-by-call', { userId: 'nora', data, idempotencyKey: 'nora-1' });
    expect(await client.trigger('gift-by-call', { userId: 'nora', data, idempotencyKey: 'nora-1' })).toEqual({
      id,
    });
    expect(await settled(id)).toEqual({
      state: 'ENTERED',
      rule: null,
      enrollment: { state: 'FINISHED', entry: data },
    });
    const next = await client.trigger('gift-by-call', { userId: 'nora', data });
    expect(await settled(next.id)).toEqual({
      state: 'STAYED_OUT',
      rule: 'already-entered',
      enrollment: null,
    });
    expect(await mailsTo(sharedStack(), 'nora@example.com')).toHaveLength(1);
  });

  it('refuses data that are not what it declares', async () => {
    await expect(client.trigger('gift-by-call', { userId: 'olga', data: {} })).rejects.toMatchObject({
      code: 'unfit-data',
      problems: [{ path: 'data.gift', message: '“gift” is missing.' }],
    });
  });

  it('shows what it declares in the editor', async () => {
    const browser = await launchChromium();
    const editor = await openEditor(browser, sharedStack().signInUrl);
    await editor.page.goto(`${sharedStack().url}/journeys/${journeyId}`);
    await editor.page.getByTestId('node-trigger').click();
    const field = editor.panel.getByLabel('Data', { exact: true });
    expect(JSON.parse(await field.inputValue())).toEqual(schemaOf('gift'));
    await browser.close();
  });
});
