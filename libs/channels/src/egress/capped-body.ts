import type { Readable } from 'node:stream';

/** Reads a body as UTF-8 up to a number of bytes, and drops the rest with its connection. */
export async function cappedBody(
  stream: Readable,
  bytes: number,
): Promise<{ body: string; truncated: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > bytes) break; // leaving the loop destroys the stream
  }
  return { body: Buffer.concat(chunks).subarray(0, bytes).toString('utf8'), truncated: size > bytes };
}
