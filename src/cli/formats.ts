import {readFormats} from "../../loaders/readFormats.js";
import type {Capability, Format, MeasuredSamples} from "../../loaders/format.js";
import {lackedBy} from "../components/reference/lackedBy.js";
import {sampleCounts} from "../components/reference/sampleCounts.js";
import {CliError} from "./command.js";
import type {Command} from "./command.js";
import {formatTable} from "./formatRows.js";

export const formats: Command = {
  summary: "list the formats that load, with what each gives and lacks",
  usage: "formats [NAME] [--json]",
  options: {json: {type: "boolean", default: false}},
  help: {
    NAME: "a format, or one of its loaders: what it gives, how it is recognised, an example",
    "--json": "print as JSON"
  },
  examples: ["benchbook formats", "benchbook formats inspect", "benchbook formats --json"],
  run(positionals, values, {stdout}) {
    const all = readFormats();
    const names = positionals.map((name) => findFormat(name, all.formats));
    if (values.json === true) stdout(JSON.stringify(names.length === 0 ? all : names, null, 2));
    else if (names.length === 0) stdout(overview(all.formats, all.capabilities));
    else stdout(names.map((d) => details(d, all.capabilities)).join("\n\n"));
    return Promise.resolve(0);
  }
};

function findFormat(name: string, all: Format[]): Format {
  const format =
    all.find((d) => d.name === name.toLowerCase()) ??
    all.find((d) => d.loaders.some((loader) => loader.name === name.toLowerCase()));
  if (format === undefined) throw new CliError(`unknown format: ${name} (known: ${all.map((d) => d.name).join(", ")})`);
  return format;
}

function overview(all: Format[], capabilities: Capability[]): string {
  const rows = all.map((d) => ({
    format: d.name,
    "loads as": d.levels.join(", "),
    ...Object.fromEntries(capabilities.map(({name}) => [name, d.gives.includes(name) ? "✓" : "·"])),
    "samples loaded": sampleCounts(d.samples)
  }));
  return `${formatTable(rows)}\n\n✓ gives, · lacks. Details and an example: benchbook formats NAME`;
}

function details(format: Format, capabilities: Capability[]): string {
  const samples = format.samples;
  return [
    `${format.name}: ${format.title}, ${format.url}`,
    `  loads as  ${format.levels.join(", ")}`,
    `  gives     ${format.gives.join(", ") || "nothing"}`,
    `  lacks     ${lackedBy(format, capabilities).join(", ") || "nothing"}`,
    `  samples   ${samples === null ? "none" : `${sampleCounts(samples)}; ${samples.figures} figures compared`}`,
    ...(samples === null ? [] : [`  counted   ${shares(samples)}`]),
    ...format.loaders.flatMap(({name, description, keys, example}) => [
      "",
      `  ${name}: ${description}`,
      `    recognised by  ${keys.join(", ") || "archive.yaml, which names it"}`,
      ...(example === null
        ? []
        : [`    example        ${example.line}`, `    try            npx benchbook detect ${example.file}`])
    ])
  ].join("\n");
}

/** How many of the rows of samples carry each capability. */
function shares({runs, cells, sessions, gives}: MeasuredSamples): string {
  const counts = Object.entries(gives).map(([name, n]) => `${name} ${n.toLocaleString("en-US")}`);
  return `${counts.join(", ") || "none"} of ${(runs + cells + sessions).toLocaleString("en-US")} rows`;
}
