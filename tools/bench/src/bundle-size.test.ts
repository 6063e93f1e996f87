import { bundleSize, clientPage, editorPage } from './bundle-size.js';

/** Every node type with its words, the proof and the simulation; the libraries of others have sizes of their own. */
const MOST_BYTES = 62 * 1024;

it('keeps the pure libraries small enough to run in the editor', async () => {
  const { gzipped } = await bundleSize(editorPage);
  expect(gzipped).toBeLessThanOrEqual(MOST_BYTES);
});

/** All of it, minified. */
const MOST_BYTES_OF_CLIENT = 4.5 * 1024;

it('keeps the client small enough for the pages of others', async () => {
  const { gzipped } = await bundleSize(clientPage, []);
  expect(gzipped).toBeLessThanOrEqual(MOST_BYTES_OF_CLIENT);
});
