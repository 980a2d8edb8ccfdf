import type {Readable, Transform} from "node:stream";
import {promisify} from "node:util";
import {crc32, createInflateRaw} from "node:zlib";
import yauzl from "yauzl";
import type {Entry, ZipFile} from "yauzl";
import {createUnzstd} from "./decompress.js";

const open = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** A zip of files, read member by member; nothing is written anywhere. */
export interface Zip {
  /** Members in the order of the directory, without folders. */
  members: {name: string; bytes: number}[];
  /** One member as text; throws when it is not there or unpacks to more than `limit` bytes. */
  text(name: string): Promise<string>;
  close(): void;
}

const methods: Record<number, (() => Transform) | undefined> = {8: createInflateRaw, 93: createUnzstd};

/**
 * Opens a zip whose members are stored, deflated, or packed with Zstandard. Names are only names: a path that leads out
 * of the archive is a member like any other. `limit` bounds what one member may unpack to, whatever its header says;
 * `maxMembers` what their list alone may take: a million would be a minute and a gigabyte.
 */
export async function openZip(path: string, {limit = 512 * 2 ** 20, maxMembers = 250_000} = {}): Promise<Zip> {
  const zip = await open(path, {lazyEntries: true, autoClose: false, validateEntrySizes: false, decodeStrings: false});
  const entries = new Map<string, Entry>();
  try {
    if (zip.entryCount > maxMembers) throw new Error(`a zip of ${zip.entryCount} members (at most ${maxMembers})`);
    await new Promise<void>((done, fail) => {
      zip.on("entry", (entry: Entry) => {
        const name = nameOf(entry);
        if (!name.endsWith("/")) entries.set(name, entry);
        zip.readEntry();
      });
      zip.on("end", done);
      zip.on("error", fail);
      zip.readEntry();
    });
  } catch (error) {
    zip.close();
    throw error;
  }
  return {
    members: [...entries].map(([name, d]) => ({name, bytes: d.uncompressedSize})),
    async text(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new Error(`no member ${name}`);
      return readMember(zip, entry, limit);
    },
    close: () => zip.close()
  };
}

/** Names stay undecoded in yauzl, because it would refuse the whole zip for one that it finds dangerous. */
function nameOf({fileName}: Entry): string {
  return (fileName as unknown as Buffer).toString("utf8");
}

async function readMember(zip: ZipFile, entry: Entry, limit: number): Promise<string> {
  const name = nameOf(entry);
  const {compressionMethod: method} = entry;
  if (entry.isEncrypted()) throw new Error(`${name} is encrypted`);
  if (method !== 0 && methods[method] === undefined)
    throw new Error(`${name} is packed by method ${method} (known: 0, 8, 93)`);
  const raw = await new Promise<Readable>((done, fail) =>
    zip.openReadStream(entry, {decodeFileData: false} as unknown as yauzl.ZipFileOptions, (error, stream) =>
      error ? fail(error) : done(stream)
    )
  );
  const unpacked = methods[method] === undefined ? raw : raw.pipe(methods[method]());
  if (unpacked !== raw) raw.on("error", (error) => unpacked.destroy(error));
  const chunks: Buffer[] = [];
  let bytes = 0;
  let checksum = 0;
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    checksum = crc32(chunk, checksum);
    if (bytes > limit) throw new Error(`${name} unpacks to more than ${limit} bytes`);
    chunks.push(chunk);
  }
  if (checksum !== entry.crc32) throw new Error(`${name} is damaged: its checksum is not the one that the zip states`);
  return Buffer.concat(chunks).toString("utf8");
}
