import { CALLS, type Snippet } from './snippet.js';

/** For servers with Node.js. */
export const nodeSnippets: readonly Snippet[] = [
  {
    key: 'node',
    title: 'Node.js',
    code: ({ origin, writeKey }) => `// npm install @segment/analytics-node
import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: '${writeKey}', host: '${origin}' });

${CALLS}
await analytics.closeAndFlush();`,
  },
  {
    key: 'sojourn',
    title: 'Sojourn client',
    note: 'The same client works in pages, lets customers into journeys and asks GraphQL.',
    code: ({ origin, writeKey }) => `// npm install @sojourn/client
import { createClient } from '@sojourn/client';

const analytics = createClient({ url: '${origin}', key: '${writeKey}' });

${CALLS}
await analytics.close();`,
  },
  {
    key: 'rudder',
    title: 'RudderStack',
    code: ({ origin, writeKey }) => `// npm install @rudderstack/rudder-sdk-node
import RudderAnalytics from '@rudderstack/rudder-sdk-node';

const analytics = new RudderAnalytics('${writeKey}', { dataPlaneUrl: '${origin}' });

${CALLS}
await analytics.flush();`,
  },
  {
    key: 'older',
    title: 'analytics-node',
    note: 'The older client of Segment, for those who have it already.',
    code: ({ origin, writeKey }) => `// npm install analytics-node
import Analytics from 'analytics-node';

const analytics = new Analytics('${writeKey}', { host: '${origin}' });

${CALLS}
await analytics.flush();`,
  },
];
