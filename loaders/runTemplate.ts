import type {Loaded} from "./loader.js";
import {problem} from "./problem.js";
import type {Row} from "./schema.js";

/** What the path of a session may say of its run. */
export type RunKeys = Partial<
  Pick<Row<"sessions">, "experiment_id" | "task_id" | "config_id" | "repeat" | "source_run_id">
>;

const columns: Record<string, keyof RunKeys> = {
  experiment: "experiment_id",
  task: "task_id",
  config: "config_id",
  repeat: "repeat",
  source_run_id: "source_run_id"
};

/** What is wrong with a template of a path, in words; nothing where it can lead to a run. */
export function templateFault(template: string): string | undefined {
  const places = placesOf(template);
  const unknown = places.filter((d) => !Object.hasOwn(columns, d));
  if (unknown.length > 0) return `unknown place {${unknown[0]}} (known: ${Object.keys(columns).join(", ")})`;
  if (new Set(places).size < places.length) return "a place that occurs twice";
  return places.includes("task") || places.includes("source_run_id") ? undefined : "a place {task} or {source_run_id}";
}

/** The keys of a run that a path gives by a template such as "logs/{task}/{config}/{repeat}.jsonl"; * and ** match anything. */
export function runKeysOf(path: string, template: string): RunKeys | undefined {
  const source = template.replace(/\{(\w+)\}|\*\*\/|\*\*|\*|\?|[.+^${}()|[\]\\]/g, (token, place?: string) => {
    if (place !== undefined) return `(?<${place}>${place === "repeat" ? "\\d+" : "[^/]+?"})`;
    if (token === "**/") return "(?:.*/)?";
    if (token === "**") return ".*";
    if (token === "*") return "[^/]*";
    if (token === "?") return "[^/]";
    return `\\${token}`;
  });
  const groups = new RegExp(`^${source}$`).exec(path)?.groups;
  if (groups === undefined) return undefined;
  const keys = Object.entries(groups).map(([place, text]) => [
    columns[place],
    place === "repeat" ? Number(text) : text
  ]);
  return Object.fromEntries(keys) as RunKeys;
}

/** Gives the sessions of a file the keys of their run, where a rule says how its path names it. */
export async function* withRunKeys(
  rows: AsyncIterable<Loaded> | Iterable<Loaded>,
  {path, template}: {path: string; template: string}
): AsyncIterable<Loaded> {
  const keys = runKeysOf(path, template);
  if (keys === undefined) {
    const action = "its sessions get no run by their path";
    yield {problem: problem("path-without-run", {severity: "warning", expected: template, received: path, action})};
  }
  for await (const loaded of rows) {
    const isSession = "table" in loaded && loaded.table === "sessions";
    yield isSession && keys !== undefined ? {...loaded, row: {...loaded.row, ...keys}} : loaded;
  }
}

function placesOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((d) => d[1]);
}
