import { connect, setConfig, TRIGGER, type Journey, type JourneyNode } from '@sojourn/journey';
import { blankJourney } from '@sojourn/nodes/gallery';
import { createCatalog } from './catalog.js';

/** A catalog of the built-in node types. */
export const catalog = createCatalog([]);

const wait: JourneyNode = { type: 'wait', version: 1, config: { duration: 'P1D' } };
const email: JourneyNode = { type: 'send-email', version: 1, config: { subject: 'Hello', body: 'Hello' } };
const isBig = { combinator: 'and', rules: [{ field: 'entry.total', operator: '>', value: 100 }] };
/** A branch for big orders. */
export const branchNode: JourneyNode = {
  type: 'branch',
  version: 1,
  config: { paths: [{ id: 'big', title: 'Big orders', when: isBig }] },
};

/** A journey of the given nodes and edges, `from outcome to`, on *Order Completed*. */
function journeyOf(nodes: Readonly<Record<string, JourneyNode>>, edges: readonly string[]): Journey {
  const started = setConfig(blankJourney(), TRIGGER, { event: 'Order Completed' });
  return edges.reduce(
    (journey, edge) => {
      const [from = '', outcome = '', to = ''] = edge.split(' ');
      return connect(journey, { from, outcome, to });
    },
    { ...started, nodes },
  );
}

/** Order → mail → branch: big orders wait, everyone else gets a second mail. */
export const branching = journeyOf({ mail: email, choice: branchNode, pause: wait, second: email }, [
  'trigger entered mail',
  'mail sent choice',
  'choice big pause',
  'choice else second',
]);

/** Order → mail → wait. */
export const straight = journeyOf({ mail: email, pause: wait }, ['trigger entered mail', 'mail sent pause']);
