import type {Case} from "./caseOf.js";
import type {Target} from "./mutator.js";
import type {Snapshot, SnapshotRow} from "./snapshot.js";

export interface Verdict {
  /** What was seen: nothing changed, rows changed in silence as declared, or a problem said so. */
  outcome: "same" | "changed" | "reported";
  violations: string[];
}

/** Whether what became of an archive is what the mutation of its file declares. */
export function judge({mutator, mutated, target}: Case, {before, after}: {before: Snapshot; after: Snapshot}): Verdict {
  const known = new Set(before.problems.map((d) => d.text));
  const reported = after.problems.filter((d) => !known.has(d.text));
  const isLoud = reported.length > 0;
  const change = isLoud
    ? isLogOfEvents(target, before.rows)
      ? "any"
      : mutator.loudly
    : (mutated.silently ?? mutator.silently);
  const gone = without(before.rows, after.rows);
  const added = without(after.rows, before.rows);
  const violations: string[] = [];
  const claim = (holds: boolean, words: string) => {
    if (!holds) violations.push(`${words} ${isLoud ? "beside a problem" : "in silence"}`);
  };

  claim(after.isGoodThere, "the good row is gone");
  if (change === "same") {
    claim(gone.length === 0, `rows are gone or changed (${example(gone, added)})`);
    claim(added.length <= gone.length, `rows are new (${example(added)})`);
  }
  if (change === "fewer") {
    const own = added.filter((d) => d.kind === "run" && d.source === target.path && !isLess(d, gone));
    claim(own.length === 0, `runs are new or changed (${example(own, gone)})`);
  }
  if (change === "changed") claim(runs(after) >= runs(before), `runs are gone: ${runs(before)} → ${runs(after)}`);
  if (!isLoud && change !== "any")
    claim(before.rows.length === 0 || after.rows.length > 0, `all ${before.rows.length} rows are gone`);
  const others = isLogOfEvents(target, before.rows) ? [] : othersThan(mutated.isTouched, before.rows);
  if (!reported.some((d) => excuses.has(d.code))) {
    const lost = without(others, after.rows);
    claim(lost.length === 0, `untouched rows are gone or changed (${example(lost, added)})`);
  }
  if (mutator.code !== undefined)
    claim(
      reported.some((d) => d.code === mutator.code),
      `no problem of code ${mutator.code}`
    );
  const endless = after.rows.filter((d) => /"number -?(?:Infinity|NaN)"/.test(d.text));
  claim(endless.length === 0, `a number that is none (${example(endless)})`);
  if (mutator.mayForget === false && !isLoud) {
    const forgotten = forgottenOf(gone, added);
    claim(forgotten.length === 0, `known values become unknown (${forgotten.slice(0, 5).join(", ")})`);
  }
  const isSame = gone.length === 0 && added.length === 0;
  return {outcome: isLoud ? "reported" : isSame ? "same" : "changed", violations};
}

/** The whole file is not recognised any more; or what the touched record became is another one of its archive. */
const excuses = new Set(["unknown-format", "ambiguous-format", "duplicate-run", "too-deep"]);

/** A file of which several lines make one run: a line that is gone is gone from any of them. */
function isLogOfEvents({format, path, bytes}: Target, rows: SnapshotRow[]): boolean {
  const lines = bytes
    .toString("utf8")
    .split("\n")
    .filter((d) => d.trim() !== "").length;
  const runs = rows.filter((d) => d.kind === "run" && d.source === path).length;
  const samples = [...bytes.toString("utf8").matchAll(/"sample_id": ?("[^"]*"|\d+)/g)].map((d) => d[1]);
  return format === "jsonl" && (runs * 2 <= lines || (runs < lines && new Set(samples).size < samples.length));
}

/** Runs beside the touched one; none where what was touched is not a record, but what all of them stand under. */
function othersThan(isTouched: ((pointer: string) => boolean) | undefined, rows: SnapshotRow[]): SnapshotRow[] {
  const own = rows.filter((d) => d.kind === "run");
  if (isTouched === undefined || !own.some((d) => d.pointer !== "/" && isTouched(d.pointer))) return [];
  return own.filter((d) => !isTouched(d.pointer));
}

function runs({rows}: Snapshot): number {
  return rows.filter((d) => d.kind === "run").length;
}

/** Rows that are not among others, as often as they are not. */
function without(rows: SnapshotRow[], others: SnapshotRow[]): SnapshotRow[] {
  const left = new Map<string, number>();
  for (const {text} of others) left.set(text, (left.get(text) ?? 0) + 1);
  return rows.filter(({text}) => {
    const n = left.get(text) ?? 0;
    left.set(text, n - 1);
    return n <= 0;
  });
}

/** How many rows, and of the first what is not as in its counterpart. */
function example(rows: SnapshotRow[], others: SnapshotRow[] = []): string {
  if (rows.length === 0) return "0";
  const [{source, pointer, text}] = rows;
  const other = others.find((d) => d.source === source && d.pointer === pointer)?.text;
  if (other === undefined) return `${rows.length}, e.g. ${text.slice(0, 300)}`;
  let i = 0;
  while (text[i] === other[i]) ++i;
  const around = (d: string) => d.slice(Math.max(0, i - 40), i + 60);
  return `${rows.length}, e.g. at ${source}#${pointer}: …${around(text)}… and …${around(other)}…`;
}

/** Whether a run is as one of others was, but for what is not known of it any more; a lost outcome must be said to be. */
function isLess(row: SnapshotRow, others: SnapshotRow[]): boolean {
  const now = fieldsOf(row);
  return others.some((other) => {
    if (other.source !== row.source || other.pointer !== row.pointer || other.kind !== row.kind) return false;
    const before = fieldsOf(other);
    const isUngraded = now.passed === null && before.passed !== null;
    if (isUngraded && now.failure !== "unknown") return false;
    const free = isUngraded ? outcome : ["note"];
    const known = Object.keys(now).filter((name) => !free.includes(name) && now[name] !== null);
    return known.every((name) => isPart(now[name], before[name]));
  });
}

/** Whether a value is as it was; of a run's own rows, by table, some tables may be gone. */
function isPart(now: unknown, before: unknown): boolean {
  const isRecord = (d: unknown): d is Record<string, unknown> =>
    typeof d === "object" && d !== null && !Array.isArray(d);
  if (!isRecord(now) || !isRecord(before)) return JSON.stringify(now) === JSON.stringify(before);
  return Object.keys(now).every((key) => JSON.stringify(now[key]) === JSON.stringify(before[key]));
}

/** What a run that lost its grade says of it. */
const outcome = ["status", "failure", "note"];

function fieldsOf({kind, source, pointer, text}: SnapshotRow): Record<string, unknown> {
  return JSON.parse(text.slice(`${kind} ${source}#${pointer} `.length)) as Record<string, unknown>;
}

/** Columns that hold nothing any more in a row that is still there. */
function forgottenOf(gone: SnapshotRow[], added: SnapshotRow[]): string[] {
  return gone.flatMap(({source, pointer, kind, known}) => {
    const now = added.find((d) => d.source === source && d.pointer === pointer && d.kind === kind);
    return now === undefined ? [] : known.filter((name) => name !== "note" && !now.known.includes(name));
  });
}
