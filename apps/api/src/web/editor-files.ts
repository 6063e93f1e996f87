import { join, sep } from 'node:path';
import { type RequestHandler, static as files } from 'express';

const FOREVER = 'public, max-age=31536000, immutable';

/** Serves the built editor's files. Those in `assets` carry their content's hash in their name and never change. */
export function editorFiles(folder: string): RequestHandler {
  const assets = join(folder, 'assets') + sep;
  return files(folder, {
    index: false,
    redirect: false,
    setHeaders(response, path) {
      response.setHeader('Cache-Control', path.startsWith(assets) ? FOREVER : 'no-cache');
    },
  });
}
