import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {lockFile} from "../../../src/cli/build/lockFile.js";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "benchbook-lock-"));
  path = join(folder, "made/for/it.lock");
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

test("lockFile(path) holds the lock until it is given back", async () => {
  const unlock = await lockFile(path);
  expect(readFileSync(path, "utf8")).toBe(String(process.pid));
  unlock();
  expect(existsSync(path)).toBe(false);
});

test("lockFile waits for the one who holds the lock", async () => {
  const order: string[] = [];
  const unlock = await lockFile(path);
  const second = lockFile(path, {interval: 5, waiting: (pid) => order.push(`waiting for ${pid}`)}).then((d) => {
    order.push("taken");
    return d;
  });
  await new Promise((next) => setTimeout(next, 50));
  order.push("given back");
  unlock();
  (await second)();
  expect(order).toEqual([`waiting for ${process.pid}`, "given back", "taken"]);
});

test("lockFile takes the lock of a process that has died", async () => {
  (await lockFile(path))();
  const {pid} = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(path, String(pid));
  (await lockFile(path, {interval: 5}))();
  expect(existsSync(path)).toBe(false);
});
