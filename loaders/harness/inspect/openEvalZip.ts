import {jsonParts} from "../../jsonParts.js";
import type {JsonPart, WantedParts} from "../../jsonParts.js";
import {parseJson} from "../../jsonText.js";
import {openZip} from "../../zip.js";
import type {Zip} from "../../zip.js";
import type {Log, LogSample, Unread} from "./openLog.js";
import {reductionParts, sampleParts} from "./sample.js";

type Fields = Record<string, unknown>;

/** What one member may unpack to: it is held in memory whole, in a few copies. */
export const memberLimit = 128 * 2 ** 20;
const sampleMember = /^samples\/(.+)_epoch_(\d+)(?:\.json|\/sample\.json)$/s;

/**
 * A `.eval` zip. The header is `header.json`, or `_journal/start.json` of a log that never finished; the summaries hold
 * what a run needs, so a sample's own member is opened only where they do not: logs of 2024, a summary never written, or
 * a log in which samples were invalidated.
 */
export async function openEvalZip(path: string): Promise<Log> {
  const zip = await openZip(path, {limit: memberLimit});
  const names = new Set(zip.members.map((d) => d.name));
  const start = names.has("header.json") ? "header.json" : "_journal/start.json";
  const header = parseJson(await zip.text(start)) as Fields;
  return {
    header,
    samples: () => samplesOf(zip, {names, isInvalidated: header.invalidated === true}),
    async *reductions() {
      if (names.has("reductions.json")) yield* partsOf(zip, "reductions.json", reductionParts);
    },
    close: () => zip.close()
  };
}

async function* samplesOf(
  zip: Zip,
  {names, isInvalidated}: {names: Set<string>; isInvalidated: boolean}
): AsyncIterable<LogSample> {
  const members = new Map([...names].flatMap((name) => (sampleMember.test(name) ? [[keyOf(name), name]] : [])));
  const tooLarge = tooLargeOf(zip);
  for await (const {key, summary} of summariesOf(zip, names)) {
    const member = members.get(key);
    members.delete(key);
    const isEnough = member === undefined || ("model_usage" in summary && !isInvalidated);
    const pointer = member ?? "summaries.json";
    if (isEnough) yield {pointer, value: summary};
    else {
      const {value, unread} = await tryMember(zip, {name: member, bytes: tooLarge.get(member)});
      yield {pointer, value: {...summary, ...value}, unread};
    }
  }
  for (const name of members.values()) {
    yield {pointer: name, ...(await tryMember(zip, {name, bytes: tooLarge.get(name)}))};
  }
}

/** A sample's own member; a damaged one, or one of too many bytes, costs no other sample. */
async function tryMember(
  zip: Zip,
  {name, bytes}: {name: string; bytes?: number}
): Promise<{value?: Fields; unread?: Unread}> {
  if (bytes !== undefined) {
    const expected = `a sample of ${memberLimit} bytes or less`;
    return {unread: {code: "too-large", expected, received: `${bytes} bytes`}};
  }
  try {
    return {value: await readMember(zip, name)};
  } catch (error) {
    const received = (error as Error).message;
    return {unread: {code: "unreadable", expected: "a sample that can be read", received}};
  }
}

function tooLargeOf(zip: Zip): Map<string, number> {
  return new Map(zip.members.flatMap((d) => (d.bytes > memberLimit ? [[d.name, d.bytes]] : [])));
}

/**
 * The summaries, with the sample and epoch of each; where a sample was run again, the later one. The journal holds them
 * in small files, summaries.json all at once when the log was finished. Read twice, so that none is kept.
 */
async function* summariesOf(zip: Zip, names: Set<string>): AsyncIterable<{key: string; summary: Fields}> {
  const journal = [...names].filter((name) => /^_journal\/summaries\/\d+\.json$/.test(name));
  const isHandy = names.has("summaries.json") && !(tooLargeOf(zip).has("summaries.json") && journal.length > 0);
  const files = isHandy ? ["summaries.json"] : journal.toSorted((a, b) => numberOf(a) - numberOf(b));
  const last = new Map<string, string>();
  for (const file of files) {
    for await (const {pointer, value} of partsOf(zip, file, {"/*": ["id", "epoch"]})) {
      last.set(keyOfSummary(value as Fields), file + pointer);
    }
  }
  for (const file of files) {
    for await (const {pointer, value} of partsOf(zip, file, {"/*": sampleParts})) {
      const summary = value as Fields;
      const key = keyOfSummary(summary);
      if (last.get(key) === file + pointer) yield {key, summary};
    }
  }
}

function keyOfSummary({id, epoch}: Fields): string {
  return `${String(id)} ${String(epoch)}`;
}

function numberOf(name: string): number {
  return Number(/(\d+)\.json$/.exec(name)![1]);
}

async function readMember(zip: Zip, name: string): Promise<Fields> {
  const wanted: WantedParts = Object.fromEntries(sampleParts.map((d) => [`/${d}`, true as const]));
  const found: Fields = {};
  const retries: unknown[] = [];
  for await (const {pointer, value} of partsOf(zip, name, {...wanted, "/error_retries/*": ["message"]})) {
    if (pointer.startsWith("/error_retries/")) retries.push(value);
    else found[pointer.slice(1)] = value;
  }
  return {...found, ...(retries.length > 0 ? {error_retries: retries} : {})};
}

async function* partsOf(zip: Zip, name: string, wanted: WantedParts): AsyncIterable<JsonPart> {
  yield* jsonParts([Buffer.from(await zip.text(name))], wanted);
}

function keyOf(member: string): string {
  const [, id, epoch] = sampleMember.exec(member)!;
  return `${id} ${epoch}`;
}
