import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';

/** What the page of a customer of ours takes that sends events in. */
export const clientPage = `export { createClient } from '@sojourn/client';`;

/** What a page takes that checks journeys, says them in words and simulates them: every node type, and the engine. */
export const editorPage = `
  import { createEngine, createRegistry } from '@sojourn/engine';
  import { catalog } from '@sojourn/nodes/config';
  import { steps, triggers } from '@sojourn/nodes/steps';
  export { toText } from '@sojourn/conditions';
  export { parseJourney } from '@sojourn/journey';
  export const engine = createEngine({ registry: createRegistry(catalog), steps, triggers });
`;

/** Libraries of others; they have sizes of their own. */
const others = ['luxon', 'zod', 'liquidjs', '@noble/hashes', 'canonicalize'];

/**
 * Bundles what a page takes for a browser, as built.
 *
 * @param {string} page its code
 * @param {string[]} [external] packages that are left out; everything that is not ours unless told
 * @returns {Promise<{ bytes: number, gzipped: number, byPackage: Map<string, number> }>} bytes minified, gzipped, and
 *   minified by package
 */
export async function bundleSize(page, external = others) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: page,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    treeShaking: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external,
  });
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error('Nothing was bundled');
  /** @type {Map<string, number>} */
  const byPackage = new Map();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = packageOf(input);
      byPackage.set(name, (byPackage.get(name) ?? 0) + bytesInOutput);
    }
  }
  return {
    bytes: bundle.contents.length,
    gzipped: gzipSync(bundle.contents, { level: 9 }).length,
    byPackage,
  };
}

/** @param {string} file a path in the bundle */
function packageOf(file) {
  const installed = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file);
  if (installed?.[1] !== undefined) return installed[1];
  return /((?:libs|tools)\/[^/]+)/.exec(file)?.[1] ?? file;
}
