import {stringify} from "yaml";
import type {Proposal, ProposedRule} from "./proposal.js";

/** Proposals as the text of an archive.yaml, every line with its reason; columns that nothing reads are comments. */
export function proposalYaml(proposals: Proposal[], {study, title}: {study: string; title: string}): string {
  return (
    [
      "# Proposed by benchbook init from names and values: read the reasons before you trust the numbers.",
      `study: ${flow(study)}`,
      `title: ${flow(title)}`,
      "# authors, url, published, license, protocol: what a reader must know (results/README.md)",
      ...rulesText(proposals)
    ].join("\n") + "\n"
  );
}

/** The keys `configs` and `files` alone, as they would stand in an archive.yaml. */
export function rulesText(proposals: Proposal[]): string[] {
  const configs = Object.assign({}, ...proposals.map((d) => d.configs)) as Proposal["configs"];
  return [
    ...(Object.keys(configs).length === 0
      ? []
      : [
          "configs: # what the figures are of; say harness, variant, effort where you know them",
          ...Object.entries(configs).map(([slug, d]) => `  ${flow(slug)}: ${flow(d)}`)
        ]),
    "files:",
    ...proposals.flatMap((proposal) =>
      proposal.rules.flatMap((rule, i) => [
        `  # ${oneLine(proposal.shape)}`,
        ...(i === 0 ? proposal.notes.map((d) => `  # ${oneLine(d)}`) : []),
        ...ruleLines(rule),
        ...(i === 0
          ? proposal.left.map(({column, reason}) => `      # not mapped: ${flow(column)} (${oneLine(reason)})`)
          : [])
      ])
    )
  ];
}

function ruleLines({path, into, rows, unpivot, columns}: ProposedRule): string[] {
  return [
    `  - path: ${flow(path)}`,
    ...(into === undefined ? [] : [`    into: ${into}`]),
    ...(rows === undefined ? [] : [`    rows: ${flow(rows)}`]),
    ...(unpivot === undefined ? [] : [`    unpivot: ${flow(unpivot)}`]),
    "    columns:",
    ...columns.map(({field, source, reason, doubt}) => {
      const why = [reason, doubt === undefined ? undefined : `CHECK: ${doubt}`].filter(Boolean).join("; ");
      return `      ${field}: ${flow(source)} # ${oneLine(why)}`;
    })
  ];
}

function flow(value: unknown): string {
  return stringify(value, {collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: false}).trim();
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
