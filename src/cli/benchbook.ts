import {parseArgs} from "node:util";
import {CliError, helpText, standardOutput} from "./command.js";
import type {Command, Output} from "./command.js";

const commands: Record<string, {summary: string; load: () => Promise<Command>}> = {
  load: {
    summary: "read the archives in results/ into the database",
    load: async () => (await import("./load.js")).load
  },
  check: {summary: "list what could not be read or believed", load: async () => (await import("./check.js")).check},
  detect: {summary: "say which loader reads a file, and why", load: async () => (await import("./detect.js")).detect},
  formats: {
    summary: "list the formats that load, with what each gives and lacks",
    load: async () => (await import("./formats.js")).formats
  },
  init: {
    summary: "look at unknown files, propose an archive.yaml",
    load: async () => (await import("./init.js")).init
  },
  sql: {summary: "ask the loaded database", load: async () => (await import("./sql.js")).sql},
  reprice: {
    summary: "compute what runs cost at the prices of a day",
    load: async () => (await import("./reprice.js")).reprice
  },
  export: {
    summary: "write what is loaded in a format that others read",
    load: async () => (await import("./export.js")).exportCommand
  },
  build: {summary: "load, and build the report into dist/", load: async () => (await import("./build.js")).build},
  start: {summary: "load, build the report and serve it", load: async () => (await import("./start.js")).start}
};

/** Runs one command; returns the exit code: 0 done, 1 a check failed, 2 used wrongly. */
export async function main(argv: string[], output: Output = standardOutput): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    output.stdout(overview());
    return name === undefined ? 2 : 0;
  }
  try {
    if (!Object.hasOwn(commands, name)) {
      throw new CliError(`unknown command: ${name} (known: ${Object.keys(commands).join(", ")})`);
    }
    const command = await commands[name].load();
    const {positionals, values} = parse(rest, command);
    if (values.help === true) {
      output.stdout(helpText(name, command));
      return 0;
    }
    return await command.run(positionals, values, output);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    output.stderr(`benchbook: ${error.message}`);
    return 2;
  }
}

function parse(args: string[], {options}: Command) {
  try {
    const {positionals, values} = parseArgs({
      args: args.map((d) => (isText(d) ? ` ${d}` : d)),
      options: {...options, help: {type: "boolean", short: "h"}},
      allowPositionals: true
    });
    return {positionals: positionals.map((d) => (isText(d.slice(1)) ? d.slice(1) : d)), values};
  } catch (error) {
    throw new CliError((error as Error).message);
  }
}

/** A statement that begins with a comment, which is no option: no option has a space or a line end in its name. */
function isText(arg: string): boolean {
  return /^--[^=]*\s/.test(arg);
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((d) => d.length));
  return [
    "benchbook: a workbench over LLM benchmark result archives",
    "",
    "usage: benchbook COMMAND [options]",
    "",
    ...Object.entries(commands).map(([name, {summary}]) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "benchbook COMMAND --help tells more. Exit codes: 0 done, 1 a check failed, 2 used wrongly."
  ].join("\n");
}
