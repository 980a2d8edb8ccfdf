import {once} from "node:events";
import type {ParseArgsConfig} from "node:util";

/** A mistake of the person at the terminal: the message alone is shown, exit code 2. */
export class CliError extends Error {}

export interface Output {
  stdout: (text: string) => void;
  /** Progress and remarks. */
  stderr: (text: string) => void;
  /** Waits until what was written has room again; at once where nobody is slower than the writer. */
  drained?: () => Promise<void>;
  /** Columns of the terminal; absent where the output is no terminal. */
  width?: number;
}

export const standardOutput: Output = {
  stdout: (text) => void process.stdout.write(`${text}\n`),
  stderr: (text) => void process.stderr.write(`${text}\n`),
  drained: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
  },
  get width() {
    return process.stdout.columns;
  }
};

export interface Command {
  summary: string;
  usage: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  /** What each option does, in the order in which help shows them. */
  help: Record<string, string>;
  examples: string[];
  /** Returns the exit code: 0 done, 1 a check failed. */
  run(
    positionals: string[],
    values: Record<string, string | boolean | (string | boolean)[] | undefined>,
    output: Output
  ): Promise<number>;
}

export function helpText(name: string, {summary, usage, help, examples}: Command): string {
  const entries = Object.entries({...help, "--help": "show this"});
  const width = Math.max(...entries.map(([option]) => option.length));
  return [
    `benchbook ${name}: ${summary}`,
    "",
    `usage: benchbook ${usage}`,
    "",
    ...entries.map(([option, text]) => `  ${option.padEnd(width)}  ${text}`),
    "",
    "examples:",
    ...examples.map((d) => `  ${d}`)
  ].join("\n");
}
