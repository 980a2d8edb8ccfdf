import {createInterface} from "node:readline";
import {CliError} from "../command.js";
import type {Output} from "../command.js";
import {completions} from "./completions.js";
import {dotCommand} from "./dotCommand.js";
import {readHistory, writeHistory} from "./history.js";
import {isEnded, splitStatements} from "../../components/sql/lexSql.js";
import {openLocked} from "./openLocked.js";
import {runStatement} from "./runStatement.js";
import {createStop, isWorkAbandoned} from "./stop.js";
import type {Stop} from "./stop.js";

export interface PromptOptions {
  path: string;
  seconds: number;
  limit: number;
  output: Output;
  input?: NodeJS.ReadableStream;
  echo?: NodeJS.WritableStream;
  isTerminal?: boolean;
}

/** What may be changed at the prompt. */
export interface PromptState {
  format: string;
}

/**
 * A prompt that runs a statement when it ends in a semicolon. Ctrl-C cancels what runs, or what is being written; Ctrl-D
 * ends. One session for all, locked as a single query is.
 */
export async function prompt({
  path,
  seconds,
  limit,
  output,
  input = process.stdin,
  echo = process.stdout,
  isTerminal = true
}: PromptOptions): Promise<number> {
  const db = await openLocked(path);
  const {connection} = db;
  const complete = await completions(connection);
  const state: PromptState = {format: "table"};
  let running: Stop | undefined;
  let pending = "";
  const reader = createInterface({
    input,
    output: echo,
    terminal: isTerminal,
    completer: (line: string) => complete(line),
    history: isTerminal ? readHistory() : [],
    historySize: 1000,
    removeHistoryDuplicates: true
  });
  const ask = () => {
    reader.setPrompt(pending === "" ? "sql> " : "...> ");
    reader.prompt();
  };
  const run = async (statement: string) => {
    running = createStop(connection, {seconds});
    try {
      const options = {format: state.format, limit, width: output.width ?? Infinity, stop: running};
      const {isCut} = await runStatement(connection, statement, options, output);
      if (isCut) output.stderr(`cut off after ${limit} rows: there are more`);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      output.stderr(error.message);
      if (running.isAbandoned()) throw new CliError("the query does not stop: this session is over");
    } finally {
      running.end();
      running = undefined;
    }
  };
  reader.on("SIGINT", () => {
    if (running !== undefined) return running.cancel();
    pending = "";
    echo.write("^C\n");
    for (const name of ["e", "u"]) reader.write(null as unknown as string, {ctrl: true, name});
    ask();
  });
  if (isTerminal) output.stderr("Reads only. A statement ends with ; — .help lists the commands, Ctrl-D ends.");
  try {
    ask();
    for await (const line of reader) {
      if (pending === "" && line.trim().startsWith(".")) {
        const answer = await dotCommand(line.trim(), {state, connection, width: output.width ?? Infinity});
        if (answer === undefined) break;
        output.stdout(answer);
      } else {
        pending += `${pending === "" ? "" : "\n"}${line}`;
        if (isEnded(pending)) {
          const statements = splitStatements(pending);
          pending = "";
          for (const statement of statements) await run(statement);
        } else if (splitStatements(pending).length === 0) pending = "";
      }
      ask();
    }
    if (splitStatements(pending).length > 0) await run(pending);
    return 0;
  } finally {
    if (isTerminal) writeHistory((reader as unknown as {history: string[]}).history);
    reader.close();
    if (!isWorkAbandoned()) db.close(); // it would wait for what does not heed
  }
}
