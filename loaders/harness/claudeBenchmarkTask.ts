import {createHash} from "node:crypto";
import {hasPath} from "../hasPath.js";
import type {Loader} from "../loader.js";

/**
 * claude-benchmark: task.toml and the rules beside it, which are what a task asks. Its type is the suite of the task, its difficulty the level.
 */
export const claudeBenchmarkTask: Loader = {
  name: "claude-benchmark-task",
  version: 1,
  description: "claude-benchmark: task.toml with task_type and difficulty",
  detect: ({path, head}) => {
    const keys = ["task_type", "difficulty", "prompt"];
    return path.endsWith(".toml") && keys.every((key) => new RegExp(`^${key}\\s*=`, "m").test(head)) ? keys : undefined;
  },
  companions: ({path, paths}) =>
    [path.replace(/task\.toml$/, "claudemd_rules.toml")].filter((d) => d !== path && hasPath(paths, d)),
  async *load(file) {
    const text = await file.text();
    const name = stringOf(text, "name");
    const prompt = promptOf(text);
    const rules = await Promise.all(
      claudeBenchmarkTask.companions!(file).map(async (path) => (await file.companion(path)).text())
    );
    if (name === null) throw new Error("no name in the task");
    yield {
      table: "tasks",
      pointer: "/",
      row: {
        task_id: name,
        suite: stringOf(text, "task_type"),
        level: stringOf(text, "difficulty"),
        title: stringOf(text, "description"),
        content_hash:
          prompt === null
            ? null
            : createHash("sha256")
                .update([prompt, ...rules].join("\n"))
                .digest("hex")
      }
    };
  }
};

/** `key = "value"` at the top of a TOML file. */
function stringOf(text: string, key: string): string | null {
  const quoted = new RegExp(`^${key}\\s*=\\s*("(?:[^"\\\\\\n]|\\\\.)*")\\s*(?:#.*)?$`, "m").exec(text)?.[1];
  return quoted === undefined ? null : (JSON.parse(quoted) as string);
}

function promptOf(text: string): string | null {
  return /^prompt\s*=\s*"""\r?\n?([\s\S]*?)"""/m.exec(text)?.[1] ?? stringOf(text, "prompt");
}
