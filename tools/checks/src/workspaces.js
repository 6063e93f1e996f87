import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * One npm workspace: its folder, relative to the repository, and what its package.json says.
 *
 * @typedef {{ folder: string, name: string, scripts: Record<string, string>, tags: string[] }} Workspace
 */

/**
 * @param {string} root the repository's folder
 * @param {string} pattern a folder, or a folder followed by `/*`
 * @returns {string[]} the folders it stands for
 */
function foldersOf(root, pattern) {
  if (!pattern.endsWith('/*')) return [pattern];
  const parent = pattern.slice(0, -2);
  return readdirSync(path.join(root, parent)).map((name) => path.posix.join(parent, name));
}

/**
 * Lists the npm workspaces of a repository, without leaning on anything that `npm ci` brings.
 *
 * @param {string} [root] the repository's folder, this one unless told
 * @returns {Workspace[]} in the order of the root package.json
 */
export function listWorkspaces(root = repository) {
  /** @type {{ workspaces: string[] }} */
  const { workspaces } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return workspaces
    .flatMap((pattern) => foldersOf(root, pattern))
    .filter((folder) => existsSync(path.join(root, folder, 'package.json')))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
      return { folder, name: manifest.name, scripts: manifest.scripts ?? {}, tags: manifest.nx?.tags ?? [] };
    });
}
