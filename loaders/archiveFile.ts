import {closeSync, createReadStream, fstatSync, openSync, readSync, statSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Readable} from "node:stream";
import {group} from "d3-array";
import type {Archive} from "./archive.js";
import {decompressorOf, unpackedName} from "./decompress.js";
import {hasPath} from "./hasPath.js";
import {parseJson} from "./jsonText.js";
import type {ArchiveFile, Line} from "./loader.js";

const headBytes = 65_536;
/** What a file may hold that is read whole: its bytes and its text are in memory at once. Longer ones are read as streams. */
const textBytes = 2 ** 28;

/** The first bytes of a file, or all of them where it is no longer. */
export interface Head {
  head: Buffer;
  /** Size of the whole file. */
  bytes: number;
}

/** A file of the archive, its head read; the rest is read when a loader asks. Packed files (.gz, .zst) are unpacked. */
export async function openArchiveFile(
  archive: Pick<Archive, "folder" | "paths">,
  path: string,
  known?: Head
): Promise<ArchiveFile> {
  const absolute = join(archive.folder, path);
  const {head, bytes} =
    decompressorOf(absolute) === undefined ? (known ?? readHead(absolute)) : await unpackHead(absolute);
  const isWhole = head.length === bytes && decompressorOf(absolute) === undefined;
  const text = async () => (isWhole ? withoutMark(head.toString("utf8")) : readText(absolute));
  return {
    path: unpackedName(path),
    absolute,
    bytes,
    head: withoutMark(head.subarray(0, headBytes).toString("utf8")),
    magic: head.subarray(0, 8),
    get siblings() {
      return filesByFolder(archive.paths)
        .get(dirname(path))!
        .filter((d) => d !== path)
        .map(unpackedName);
    },
    paths: archive.paths,
    text,
    json: async () => parseJson(await text()),
    lines: () => readLines(absolute),
    companion: (other) => {
      if (!hasPath(archive.paths, other)) throw new Error(`no such file in the archive: ${other}`);
      return openArchiveFile(archive, other);
    }
  };
}

const folders = new WeakMap<string[], Map<string, string[]>>();

function filesByFolder(paths: string[]): Map<string, string[]> {
  let known = folders.get(paths);
  if (known === undefined) folders.set(paths, (known = group(paths, (path) => dirname(path))));
  return known;
}

const buffer = Buffer.allocUnsafe(headBytes);

/** Reading small files one after another is several times faster than handing each to a thread. */
export function readHead(absolute: string): Head {
  const file = openSync(absolute, "r");
  try {
    const bytesRead = readSync(file, buffer, 0, headBytes, 0);
    const bytes = bytesRead < headBytes ? bytesRead : fstatSync(file).size;
    return {head: Buffer.from(buffer.subarray(0, bytesRead)), bytes};
  } finally {
    closeSync(file);
  }
}

async function unpackHead(absolute: string): Promise<Head> {
  const chunks: Buffer[] = [];
  let unpacked = 0;
  for await (const chunk of streamOf(absolute) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    unpacked += chunk.length;
    if (unpacked >= headBytes) break;
  }
  return {head: Buffer.concat(chunks).subarray(0, headBytes), bytes: statSync(absolute).size};
}

function streamOf(absolute: string): Readable {
  const raw = createReadStream(absolute);
  const decompressor = decompressorOf(absolute);
  if (decompressor === undefined) return raw;
  const unpacked = decompressor();
  raw.on("error", (error) => unpacked.destroy(error));
  return raw.pipe(unpacked);
}

async function readText(absolute: string): Promise<string> {
  const tooLong = () => new Error(`more than ${textBytes} bytes to be read at once`);
  if (decompressorOf(absolute) === undefined) {
    if (statSync(absolute).size > textBytes) throw tooLong();
    return withoutMark(await readFile(absolute, "utf8"));
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of streamOf(absolute) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > textBytes) throw tooLong();
    chunks.push(chunk);
  }
  return withoutMark(Buffer.concat(chunks).toString("utf8"));
}

const longestLine = 2 ** 28;

/** Lines that are not blank, a few at a time in memory, however long the file. */
async function* readLines(absolute: string): AsyncIterable<Line> {
  const decoder = new TextDecoder("utf-8", {ignoreBOM: false});
  // Of the line that goes on: its pieces, joined once it ends.
  let pieces: string[] = [];
  let length = 0;
  let line = 0;
  for await (const chunk of streamOf(absolute) as AsyncIterable<Buffer>) {
    const parts = decoder.decode(chunk, {stream: true}).split("\n");
    const last = parts.pop()!;
    for (const part of parts) {
      ++line;
      const text = pieces.length === 0 ? part : pieces.join("") + part;
      pieces = [];
      length = 0;
      if (text.trim() !== "") yield {text: text.endsWith("\r") ? text.slice(0, -1) : text, line};
    }
    if (last !== "") pieces.push(last);
    length += last.length;
    if (length > longestLine) throw new Error(`line ${line + 1} is longer than ${longestLine} characters`);
  }
  const rest = pieces.join("") + decoder.decode();
  if (rest.trim() !== "") yield {text: rest, line: line + 1};
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
