import type {Capability, Format, FormatLoader, Formats} from "../../../loaders/format.js";
import {lackedBy} from "../../../src/components/reference/lackedBy.js";
import {sampleCounts} from "../../../src/components/reference/sampleCounts.js";

/** docs/formats.md: the table with a badge per capability, then how each format is recognised. */
export function formatsMarkdown({capabilities, formats}: Formats): string {
  const lines = [
    "# Formats",
    "",
    "What Benchbook loads, and what each format gives and lacks. `npm run formats` made this page: it loads a small file of our",
    "own in the shape of each format (`test/fixtures`) and real files of its harness, and counts what came of them. `npx",
    "benchbook formats` prints the same table, `npx benchbook formats NAME` one format.",
    "",
    "| format | loads as | gives | lacks | samples loaded |",
    "|---|---|---|---|---|",
    ...formats.map((d) => tableRow(d, capabilities)),
    "",
    "Loads as: **runs**, one row a run; **cells**, figures that a file states without their runs; **sessions**, records of an",
    "agent at work, which enrich a run and are none. Samples loaded: how many real files or folders of the harness gave back",
    "every figure that is known of them, of how many; and the rows in them.",
    "",
    ...capabilities.map((d) => `- ${badge(d.name)} ${d.description}`),
    ...formats.flatMap(section)
  ];
  return `${lines.join("\n")}\n`;
}

function tableRow(format: Format, capabilities: Capability[]): string {
  const {name, title, levels, gives, samples} = format;
  const cells = [
    `[${title}](#${name})`,
    levels.join(", "),
    gives.map(badge).join(" "),
    lackedBy(format, capabilities).join(", "),
    sampleCounts(samples) ?? "none"
  ];
  return `| ${cells.join(" | ")} |`;
}

function section({name, title, url, loaders}: Format): string[] {
  return ["", `## ${name}`, "", `${title}: ${documentation(url)}`, ...loaders.flatMap(loaderLines)];
}

function documentation(url: string): string {
  return url.startsWith("https:") ? `<${url}>` : `[${url}](../${url})`;
}

function loaderLines({name, description, keys, example}: FormatLoader): string[] {
  const known = keys.length === 0 ? "Named in archive.yaml." : `Recognised by ${keys.map(code).join(", ")}.`;
  const lines = example === null ? [] : ["", "```", example.line, "```", "", `[${example.file}](../${example.file})`];
  return ["", `**${name}** · ${description}. ${known}`, ...lines];
}

const badge = (name: string) => `\`✓ ${name}\``;
const code = (text: string) => `\`${text.replaceAll("`", "'")}\``;
