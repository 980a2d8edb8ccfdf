import {createReadStream} from "node:fs";
import {open, readFile, stat} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Readable} from "node:stream";
import type {Archive} from "./archive.js";
import {decompressorOf, unpackedName} from "./decompress.js";
import {parseJson} from "./jsonText.js";
import type {ArchiveFile, Line} from "./loader.js";

const headBytes = 65_536;
const unpackLimit = 4 * 2 ** 30;

/** A file of the archive, its head read; the rest is read when a loader asks. Packed files (.gz, .zst) are unpacked. */
export async function openArchiveFile(archive: Pick<Archive, "folder" | "paths">, path: string): Promise<ArchiveFile> {
  const absolute = join(archive.folder, path);
  const folder = dirname(path);
  const {size} = await stat(absolute);
  const head = await readHead(absolute);
  const text = () => readText(absolute);
  return {
    path: unpackedName(path),
    absolute,
    bytes: size,
    head: withoutMark(head.toString("utf8")),
    magic: head.subarray(0, 8),
    siblings: archive.paths.filter((d) => d !== path && dirname(d) === folder).map(unpackedName),
    paths: archive.paths,
    text,
    json: async () => parseJson(await text()),
    lines: () => readLines(absolute),
    companion: (other) => {
      if (!archive.paths.includes(other)) throw new Error(`no such file in the archive: ${other}`);
      return openArchiveFile(archive, other);
    }
  };
}

async function readHead(absolute: string): Promise<Buffer> {
  if (decompressorOf(absolute) !== undefined) {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of streamOf(absolute) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= headBytes) break;
    }
    return Buffer.concat(chunks).subarray(0, headBytes);
  }
  const handle = await open(absolute);
  try {
    const {buffer, bytesRead} = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
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
  if (decompressorOf(absolute) === undefined) return withoutMark(await readFile(absolute, "utf8"));
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of streamOf(absolute) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > unpackLimit) throw new Error(`unpacks to more than ${unpackLimit} bytes`);
    chunks.push(chunk);
  }
  return withoutMark(Buffer.concat(chunks).toString("utf8"));
}

const longestLine = 2 ** 28;

/** Lines that are not blank, a few at a time in memory, however long the file. */
async function* readLines(absolute: string): AsyncIterable<Line> {
  const decoder = new TextDecoder("utf-8", {ignoreBOM: false});
  let rest = "";
  let line = 0;
  for await (const chunk of streamOf(absolute) as AsyncIterable<Buffer>) {
    const parts = (rest + decoder.decode(chunk, {stream: true})).split("\n");
    rest = parts.pop()!;
    if (rest.length > longestLine)
      throw new Error(`line ${line + parts.length + 1} is longer than ${longestLine} characters`);
    for (const text of parts) {
      ++line;
      if (text.trim() !== "") yield {text: text.endsWith("\r") ? text.slice(0, -1) : text, line};
    }
  }
  rest += decoder.decode();
  if (rest.trim() !== "") yield {text: rest, line: line + 1};
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
