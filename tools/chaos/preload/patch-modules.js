/**
 * Preloaded into a process of the product that is to have a bug: from here on, modules are read as the patches in
 * `CHAOS_PATCHES` say. No switch for it is in the product.
 */
import { register } from 'node:module';

const patches = process.env['CHAOS_PATCHES'];
if (patches === undefined) throw new Error('CHAOS_PATCHES says which modules are to be patched.');
register('./patch-hooks.js', import.meta.url, { data: JSON.parse(patches) });
