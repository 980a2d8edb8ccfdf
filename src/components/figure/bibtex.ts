import {benchbookCitation} from "./benchbookCitation.js";
import {latexText} from "./latexText.js";
import type {Figure} from "./figure.js";

/** The study whose data a figure shows, with the address of the figure, and Benchbook, for a bibliography. */
export function bibtex({title, study}: Pick<Figure, "title" | "study">, {address}: {address: string}): string {
  const {study_id, authors, url, published, accessed} = study;
  const year = published?.slice(0, 4) ?? null;
  const {version, released} = benchbookCitation;
  return [
    entry("misc", `${study_id.replace(/[^\w-]/g, "")}${year ?? ""}`, [
      ["title", `{${latexText(study.title)}}`],
      ["author", authors === null ? null : latexText(authors).replace(/\s*,\s*/g, " and ")],
      ["year", year],
      ["month", published !== null && published.length >= 7 ? String(Number(published.slice(5, 7))) : null],
      ["url", url === null ? null : plainUrl(url)],
      ["urldate", accessed],
      ["note", String.raw`Figure: ${latexText(title)}. \url{${plainUrl(address)}}`]
    ]),
    entry("software", "benchbook", [
      ["title", `{${benchbookCitation.title}}`],
      ["author", `{${benchbookCitation.authors}}`],
      ["year", released.slice(0, 4)],
      ["version", version]
    ])
  ].join("\n");
}

function entry(type: string, key: string, fields: readonly (readonly [string, string | null])[]): string {
  const known = fields.filter((d): d is readonly [string, string] => d[1] !== null);
  return `@${type}{${key},\n${known.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
}

/** An address with nothing in it that ends a field. */
function plainUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}
