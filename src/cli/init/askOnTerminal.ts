import {createInterface} from "node:readline/promises";

/** Asks a question that is no unless answered with y; where nobody sits at a terminal, undefined. */
export async function askOnTerminal(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const terminal = createInterface({input: process.stdin, output: process.stdout});
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
