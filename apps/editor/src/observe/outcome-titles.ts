import { nodeTypes } from '@sojourn/nodes/config';
import { readDraft } from '../document/read-draft.js';

/** Says how the ways out of a published journey are called; by their ids where the node type gives them no title. */
export function outcomeTitles(graph: unknown): (nodeId: string, outcome: string) => string {
  const nodes = readDraft(graph)?.nodes ?? {};
  return (nodeId, outcome) => {
    const node = nodes[nodeId];
    const type = nodeTypes.find((each) => each.type === node?.type && each.version === node.version);
    const outcomes = node === undefined ? [] : (type?.outcomes(node.config) ?? []);
    return outcomes.find(({ id }) => id === outcome)?.title ?? outcome;
  };
}
