import { bundleSize } from './bundle-size.js';

/** Every node type with its words, the proof and the simulation; the libraries of others have sizes of their own. */
const MOST_BYTES = 62 * 1024;

it('keeps the pure libraries small enough to run in the editor', async () => {
  const { gzipped } = await bundleSize();
  expect(gzipped).toBeLessThanOrEqual(MOST_BYTES);
});
