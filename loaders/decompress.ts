import {Transform} from "node:stream";
import type {TransformCallback} from "node:stream";
import {createGunzip} from "node:zlib";
import {Decompress} from "fzstd";

const compressions: Record<string, () => Transform> = {
  ".gz": () => createGunzip(),
  ".zst": createUnzstd
};

/** The stream that unpacks a file by the end of its name; undefined when it is not packed. */
export function decompressorOf(path: string): (() => Transform) | undefined {
  return Object.entries(compressions).find(([end]) => path.endsWith(end))?.[1];
}

/** The name without the end that says how it is packed. */
export function unpackedName(path: string): string {
  return path.replace(/\.(gz|zst)$/, "");
}

/** Zstandard as a stream; Node 20 has none of its own. */
export function createUnzstd(): Transform {
  let unpack: Decompress;
  return new Transform({
    construct(done) {
      unpack = new Decompress((chunk) => void this.push(Buffer.from(chunk)));
      done();
    },
    transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback) {
      attempt(() => unpack.push(chunk), done);
    },
    flush(done: TransformCallback) {
      attempt(() => unpack.push(new Uint8Array(0), true), done);
    }
  });
}

function attempt(work: () => void, done: TransformCallback): void {
  try {
    work();
    done();
  } catch (error) {
    done(error as Error);
  }
}
