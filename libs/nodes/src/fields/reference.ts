/** How something of the workspace is named: a list, a topic, a template. Keys are unique there and never change. */
export { keySchema as referenceKey } from '@sojourn/conditions';
