import {fetchEngine, startEngine} from "./engine.js";
import {readSchema} from "./readSchema.js";
import {refusalOf} from "./refusalOf.js";
import {runQuestion} from "./runQuestion.js";
import {sqlResult} from "./sqlResult.js";
import {SqlError} from "./sqlDatabase.js";
import type {Engine} from "./engine.js";
import type {Answer, QuestionOptions} from "./runQuestion.js";
import type {SqlDatabase, SqlLimits} from "./sqlDatabase.js";

/** Rows and milliseconds unless others are asked for. */
const usualLimits: SqlLimits = {rows: 100_000, milliseconds: 60_000};

export interface OpenOptions {
  /** Told how many bytes of the engine and the database are here, as they come. */
  onProgress?: (bytes: number) => void;
}

/** Opens the report's database at a URL. Nothing of the engine is fetched before. */
export async function openDatabase(url: string, {onProgress = () => {}}: OpenOptions = {}): Promise<SqlDatabase> {
  let bytes = 0;
  const files = await fetchEngine(url, {onBytes: (count) => onProgress((bytes += count))});
  let engine: Promise<Engine> = startEngine(files);
  let turn: Promise<unknown> = engine;
  const closing = new AbortController();
  await engine;

  /** One question after the other; an engine that did not heed, or broke, is ended and another started. */
  const ask = (sql: string, options: QuestionOptions): Promise<Answer> => {
    const run = async () => {
      closing.signal.throwIfAborted();
      const asked = await engine.catch(() => (engine = startEngine(files)));
      return await runQuestion(asked, sql, {
        ...options,
        signal: AbortSignal.any([closing.signal, ...(options.signal === undefined ? [] : [options.signal])]),
        giveUp() {
          asked.terminate();
          engine = startEngine(files);
          engine.catch(() => {}); // the next question starts it once more, and says what is wrong
        }
      });
    };
    const answer = turn.then(run, run);
    turn = answer.catch(() => {});
    return answer;
  };

  return {
    schema: () => readSchema((sql) => ask(sql, {rows: Infinity, milliseconds: usualLimits.milliseconds})),
    async query(sql, {limits, signal} = {}) {
      signal?.throwIfAborted();
      const refusal = refusalOf(sql);
      if (refusal !== undefined) throw new SqlError(refusal);
      const start = performance.now();
      const answer = await ask(sql, {...usualLimits, ...limits, signal});
      return sqlResult(answer, {elapsed: performance.now() - start});
    },
    async close() {
      closing.abort(new SqlError("the database is closed"));
      (await engine).terminate();
    }
  };
}
