import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { workflowBundlePath } from './built.js';

/** A build of the durable run: its code, and how Temporal tells it from others. */
export interface Build {
  /** Path of the bundled workflow. */
  readonly codePath: string;
  /** The same for the same code, wherever it was bundled. */
  readonly id: string;
}

const SOURCE_MAP = /^\/\/# sourceMappingURL=.*$/m;
const ID_LENGTH = 12;

/** Reads a bundled workflow and names it; the one that `build` left, unless another is asked for. */
export async function readBuild(codePath = workflowBundlePath): Promise<Build> {
  const code = await readFile(codePath, 'utf8');
  // The source map holds the paths of the machine that bundled it.
  const hash = createHash('sha256').update(code.replace(SOURCE_MAP, ''));
  return { codePath, id: hash.digest('hex').slice(0, ID_LENGTH) };
}
