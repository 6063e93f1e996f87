import colors from 'picocolors';
import type { DevFile } from '../stack/dev-file.js';

/** What is said once everything is up: where to go, and an order to try it with. */
export function welcome(dev: DevFile, { ms, editorUrl }: { ms: number; editorUrl: string }): string {
  const { origin } = new URL(editorUrl);
  const signIn = new URL(dev.signInUrl);
  return [
    '',
    `${colors.bold(colors.green('Sojourn is ready'))} (${(ms / 1000).toFixed(1)} s)`,
    '',
    `  Editor    ${editorUrl}`,
    `  GraphQL   ${dev.graphqlUrl}`,
    `  Inbox     ${dev.inboxUrl}`,
    `  Sign in   ${colors.cyan(`${origin}${signIn.pathname}${signIn.search}`)}  ${colors.dim('(works once)')}`,
    '',
    '  Send an order, and read its mail in the inbox:',
    '',
    tryIt(dev),
    '',
    colors.dim('  Ctrl-C stops everything. Sojourn keeps its state for the next start.'),
    '',
  ].join('\n');
}

/** Order ids differ from start to start: the same order twice is one purchase, and gives one mail. */
function tryIt({ url, writeKey }: DevFile): string {
  const orderId = `A-${Date.now().toString(36)}`;
  const batch = [
    { type: 'identify', userId: 'ada', traits: { email: 'ada@example.com', first_name: 'Ada' } },
    {
      type: 'track',
      userId: 'ada',
      event: 'Order Completed',
      properties: {
        order_id: orderId,
        total: 39,
        currency: 'EUR',
        products: [{ name: 'Walking boots', price: 19.5, quantity: 2 }],
      },
    },
  ];
  return `curl -u '${writeKey}:' ${url}/v1/batch -H 'Content-Type: application/json' -d '${JSON.stringify({ batch })}'`;
}
