import {join} from "node:path";
import {expect, test} from "vitest";
import {readArchive} from "../../loaders/archive.js";
import {readModelNames} from "../../loaders/modelNames.js";
import type {ReadingLimits} from "../../loaders/readUnit.js";
import {stageArchive} from "../../loaders/stageArchive.js";
import {openStaging} from "../../loaders/staging.js";
import type {Staging} from "../../loaders/staging.js";
import {createProject} from "./archiveFixture.js";
import type {Project} from "./archiveFixture.js";

const run = {benchbook: "run/1", task: "t1", model: "mini", harness: "h", passed: true, repeat: 1, cost_usd: 0.5};
const runs = Array.from({length: 300}, (_, i) => ({...run, task: `t${i}`, attempts: [{passed: true}]}));

const short = Object.fromEntries(runs.map((d, i) => [`many/r${i}.json`, d]));
const long = {"many/runs.jsonl": runs.map((d) => `${JSON.stringify(d)}\n`).join("")};
const one = {"many/a.json": {...run, task: "alone"}};

/** Where a load can be killed so that some of what it staged is there for good. */
const kills: Record<string, (staging: Staging, work: Parameters<Staging["attempt"]>[0]) => Promise<void>> = {
  async "before rows are made of what was read"(staging) {
    staging.flush();
    await staging.connection.run("COMMIT");
  },
  async "after rows were made of what was read"(staging, work) {
    await staging.attempt(work);
    await staging.connection.run("COMMIT");
  }
};

/** Stages an archive up to a place, and no further. */
async function stageUntil(
  place: string,
  {project, limits}: {project: Project; limits: Partial<ReadingLimits>}
): Promise<void> {
  const archive = await readArchive(join(project.folder, "results"), "many");
  if (!("yaml" in archive)) throw new Error("no archive");
  const staging = await openStaging(join(project.folder, "data/staging/many.duckdb"));
  const models = readModelNames(join(project.folder, "data/models.csv"));
  await new Promise<void>((reached, failed) => {
    const attempt = (work: Parameters<Staging["attempt"]>[0]) => {
      kills[place](staging, work).then(reached, failed);
      return new Promise<boolean>(() => {});
    };
    stageArchive(archive, {...staging, attempt}, {models, limits}).then(() => failed(new Error("not killed")), failed);
  });
  staging.close();
}

test.each(
  Object.keys(kills).flatMap((when) => [
    {when, what: "short files", files: short, limits: {}},
    {when, what: "long lines", files: long, limits: {bulkBytes: 1000}},
    {when, what: "kept lines", files: long, limits: {bulkBytes: 1000, keptBytes: 1000}}
  ])
)("stageArchive(archive, staging) killed $when leaves nothing of $what to the next load", async (given) => {
  const {when, files, limits} = given;
  const project = createProject();
  project.write({"good/archive.yaml": "study: good\ntitle: Good\n", "good/run.json": run, ...one});
  await project.load();
  project.write({...one, ...files});
  await stageUntil(when, {project, limits});
  const {problems} = await project.load({limits});
  expect(problems.filter((d) => d.study_id === "many")).toEqual([]);
  expect(await project.rows("SELECT count(*)::INTEGER AS n FROM runs WHERE study_id = 'many'")).toEqual([{n: 301}]);
});
