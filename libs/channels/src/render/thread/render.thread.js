/**
 * The entry of a render thread: one job at a time, one answer each. The files of this folder are plain JavaScript,
 * because Node starts a thread from a file it can read by itself: these very files from `src` under Jest, their
 * copies from `dist` in production. What they import of other workspaces is the built one in both.
 */
import { parentPort } from 'node:worker_threads';
import { renderTexts } from './render-texts.js';

if (parentPort === null) throw new Error('This file is the inside of a thread: start it with new Worker().');
const port = parentPort;

port.on('message', (/** @type {import('../render-job.js').RenderJob} */ job) => {
  port.postMessage(renderTexts(job));
});
port.postMessage('ready');
