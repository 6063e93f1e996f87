import { ORDER, type Snippet } from './snippet.js';

/** For pages. */
export const browserSnippets: readonly Snippet[] = [
  {
    key: 'page',
    title: 'In a page',
    note: 'The client is told its settings, so it asks no other server for them. A write key may be public.',
    code: ({ origin, writeKey }) => {
      const { host, protocol } = new URL(origin);
      return `// npm install @segment/analytics-next
import { AnalyticsBrowser } from '@segment/analytics-next';

const writeKey = '${writeKey}';
const analytics = AnalyticsBrowser.load(
  {
    writeKey,
    cdnSettings: { integrations: { 'Segment.io': { apiKey: writeKey } }, metrics: { sampleRate: 0 } },
  },
  { integrations: { 'Segment.io': { apiHost: '${host}/v1', protocol: '${protocol.replace(':', '')}' } } },
);

analytics.identify('mona', { first_name: 'Mona', email: 'mona@example.com' });
analytics.track('Order Completed', ${ORDER.replaceAll('\n  ', '\n')});`;
    },
  },
];
