import { RenderFailure } from './render-failure.js';
import { Worker } from 'node:worker_threads';
import { nextMessage } from './next-message.js';

const thread = (code: string) =>
  new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });

describe('nextMessage', () => {
  it('is what the thread says', async () => {
    const worker = thread(`require('node:worker_threads').parentPort.postMessage({ kind: 'hello' })`);
    await expect(nextMessage(worker)).resolves.toEqual({ kind: 'hello' });
  });

  it('is a RenderFailure when the thread ran out of memory', async () => {
    const worker = thread('const all = []; for (;;) all.push({ some: [all.length] })');
    const failure: unknown = await nextMessage(worker).catch((error: unknown) => error);
    expect(failure).toEqual(
      new RenderFailure('The templates cannot be rendered: that needs too much memory.'),
    );
  });

  it('is the error a thread died of', async () => {
    await expect(nextMessage(thread(`throw new Error('broken')`))).rejects.toThrow('broken');
  });

  it('is an error when the thread ends without a word', async () => {
    await expect(nextMessage(thread(''))).rejects.toThrow('The render thread ended.');
  });

  it('leaves no listener behind', async () => {
    const worker = thread(`require('node:worker_threads').parentPort.postMessage(1)`);
    await nextMessage(worker);
    expect(worker.listenerCount('message') + worker.listenerCount('error')).toBe(0);
    await worker.terminate();
  });
});
