import { brotliDecompress, gunzip, inflate, type InputType, type ZlibOptions } from 'node:zlib';
import { PayloadTooLargeException } from '@nestjs/common';

type Unpacker = (
  bytes: InputType,
  options: ZlibOptions,
  callback: (error: Error | null, unpacked: Buffer) => void,
) => void;

const unpackers: Readonly<Record<string, Unpacker>> = {
  gzip: gunzip,
  deflate: inflate,
  br: brotliDecompress,
};
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);

/** The bytes of a body as they are to be read, or why they cannot be unpacked. */
export type Unpacking =
  | { readonly kind: 'unpacked'; readonly bytes: Buffer }
  | { readonly kind: 'broken'; readonly reason: string };

/** Whether a label says how a body is packed, and we can unpack that. */
export function isPacking(label: string | undefined): label is string {
  return label !== undefined && Object.hasOwn(unpackers, label);
}

/**
 * Unpacks a body as its label says, and what is gzip without saying so, up to a size in bytes; throws what is answered 413
 * when it is more.
 */
export async function unpack(bytes: Buffer, label: string | undefined, limit: number): Promise<Unpacking> {
  const labeled = isPacking(label) ? await unpackAs(label, bytes, limit) : unpacked(bytes);
  if (labeled.kind === 'broken' || !beginsLikeGzip(labeled.bytes)) return labeled;
  return unpackAs('gzip', labeled.bytes, limit);
}

async function unpackAs(packing: string, bytes: Buffer, limit: number): Promise<Unpacking> {
  const unpacker = unpackers[packing];
  if (unpacker === undefined || bytes.length === 0) return unpacked(bytes);
  return new Promise((resolve, reject) => {
    unpacker(bytes, { maxOutputLength: limit }, (error, result) => {
      if (error === null) resolve(unpacked(result));
      else if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') reject(new PayloadTooLargeException());
      else resolve({ kind: 'broken', reason: reasonOf(error, packing) });
    });
  });
}

function reasonOf(error: Error, packing: string): string {
  const isCutOff = codeOf(error) === 'Z_BUF_ERROR';
  return isCutOff ? `The body is ${packing} that was cut off.` : `The body cannot be unpacked as ${packing}.`;
}

function unpacked(bytes: Buffer): Unpacking {
  return { kind: 'unpacked', bytes };
}

function beginsLikeGzip(bytes: Buffer): boolean {
  return bytes.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC);
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined;
}
