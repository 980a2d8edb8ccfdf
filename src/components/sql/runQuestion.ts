import {explainError} from "./explainError.js";
import {SqlError} from "./sqlDatabase.js";
import {DataType} from "apache-arrow";
import type {RecordBatch, Schema} from "apache-arrow";
import type {Engine} from "./engine.js";
import type {SqlLimits} from "./sqlDatabase.js";

export interface QuestionOptions extends SqlLimits {
  signal?: AbortSignal;
}

/** What the engine answered, no more than the rows asked for. */
export interface Answer {
  schema: Schema;
  batches: RecordBatch[];
  rows: number;
  isCut: boolean;
}

/** Bytes that are fetched at most: the page has to hold them. */
const mostBytes = 256 * 2 ** 20;

/** Milliseconds that the engine has to heed; a single step of it may not look up for long. */
const grace = 1000;

/**
 * Asks one question. Stops when its time is up, or `signal` says so; where the engine does not heed, or breaks,
 * `giveUp` is called, and it is not to be used again.
 */
export async function runQuestion(
  engine: Engine,
  sql: string,
  {rows, milliseconds, signal, giveUp}: QuestionOptions & {giveUp: () => void}
): Promise<Answer> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(tooLong(milliseconds)), Math.min(milliseconds, 2 ** 31 - 1));
  const cancel = () => stop.abort(signal!.reason);
  signal?.addEventListener("abort", cancel);
  const work = fetchRows(engine, sql, {rows, signal: stop.signal});
  try {
    return await Promise.race([work, unheeded(stop.signal)]);
  } catch (error) {
    if (error instanceof Unheeded || isBroken(error as Error)) giveUp();
    if (stop.signal.aborted) throw stop.signal.reason;
    if (isBroken(error as Error)) throw new SqlError(`the engine failed and was started anew: ${firstLine(error)}`);
    throw error instanceof SqlError ? error : explainError((error as Error).message, sql);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
    stop.abort();
    work.catch(() => {});
  }
}

async function fetchRows(
  {connection}: Engine,
  sql: string,
  {rows, signal}: {rows: number; signal: AbortSignal}
): Promise<Answer> {
  const cancel = () => void connection.cancelSent();
  signal.addEventListener("abort", cancel, {once: true});
  try {
    const reader = await connection.send(sql, true);
    await reader.open();
    const answer: Answer = {schema: reader.schema, batches: [], rows: 0, isCut: false};
    const enums = reader.schema.fields.filter((d) => holdsEnum(d.type));
    if (enums.length > 0) {
      await connection.cancelSent();
      throw new SqlError(
        `cannot show an ENUM: ${enums.map((d) => d.name).join(", ")}`,
        undefined,
        "Cast it: ::VARCHAR"
      );
    }
    let bytes = 0;
    for await (const batch of reader) {
      if (signal.aborted) break;
      const room = bytes < mostBytes ? rows - answer.rows : 0;
      if (room > 0) answer.batches.push(batch.numRows > room ? batch.slice(0, room) : batch);
      answer.rows += Math.min(batch.numRows, room);
      answer.isCut = batch.numRows > room;
      if (answer.isCut) break;
      bytes += batch.data.byteLength;
    }
    if (answer.isCut) await connection.cancelSent();
    signal.throwIfAborted();
    return answer;
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

/** Whether a type is an ENUM or holds one: DuckDB-WASM sends such values without the words that they stand for. */
function holdsEnum(type: DataType): boolean {
  return DataType.isDictionary(type) || (type.children ?? []).some((d) => holdsEnum(d.type as DataType));
}

/** What did not stop although it was told to. */
class Unheeded extends Error {}

/** Rejects a while after the signal; never, where that does not come. */
function unheeded(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => setTimeout(() => reject(new Unheeded()), grace), {once: true});
  });
}

/** Whether an error is the engine's own end rather than an answer: a trap of WebAssembly, or what DuckDB calls fatal. */
function isBroken({name, message}: Error): boolean {
  return /^(?:RuntimeError|RangeError|TypeError)$/.test(name) || /^(?:FATAL|INTERNAL) Error/i.test(message);
}

function tooLong(milliseconds: number): SqlError {
  return new SqlError(`stopped after ${milliseconds / 1000} s`);
}

function firstLine(error: unknown): string {
  return (error as Error).message.split("\n")[0];
}
