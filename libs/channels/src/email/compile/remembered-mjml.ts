import { LRUCache } from 'lru-cache';
import type { CompiledMjml } from './compile-mjml.js';
import { compileMjml } from './compile-mjml.js';

/** Characters of source that are remembered; what they compile to is of the same order. */
const REMEMBERED = 10_000_000;

const compiled = new LRUCache<string, Promise<CompiledMjml>>({
  maxSize: REMEMBERED,
  sizeCalculation: (_value, source) => source.length,
});

/**
 * Compiles like `compileMjml`, each document once: a draft is looked at again with every save and in every list,
 * and compiling takes tens of milliseconds in which a process does nothing else.
 */
export async function rememberedMjml(source: string): Promise<CompiledMjml> {
  const known = compiled.get(source);
  if (known) return known;
  const compiling = compileMjml(source);
  compiled.set(source, compiling);
  try {
    return await compiling;
  } catch (error) {
    compiled.delete(source);
    throw error;
  }
}
