import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {serve} from "../../../src/cli/build/serve.js";
import type {Server} from "../../../src/cli/build/serve.js";

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "benchbook-serve-"));
  mkdirSync(join(folder, "dist/aibench"), {recursive: true});
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "dist/index.html"), "home");
  writeFileSync(join(folder, "dist/aibench/index.html"), "overview");
  writeFileSync(join(folder, "dist/aibench/frontier.html"), "frontier");
  server = await serve(join(folder, "dist"));
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Asks for a path exactly as it is written, which fetch does not. */
function ask(path: string): Promise<{status: number; location?: string; text: string}> {
  return new Promise((answered, fail) => {
    request({host: "127.0.0.1", port: server.port, path}, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (d: string) => (text += d));
      response.on("end", () => answered({status: response.statusCode!, location: response.headers.location, text}));
    })
      .on("error", fail)
      .end();
  });
}

test("serve(dist) takes a free port on this machine alone", () => {
  expect(server.port).toBeGreaterThan(0);
  expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
});

test.each([
  ["/", "home"],
  ["/aibench/", "overview"],
  ["/aibench/frontier", "frontier"],
  ["/aibench/frontier?x=cost_usd", "frontier"]
])("serve answers %s with its page", async (path, text) => {
  expect(await ask(path)).toMatchObject({status: 200, text});
});

test("serve sends a folder without a slash to the folder", async () => {
  expect(await ask("/aibench?x=1")).toMatchObject({status: 301, location: "/aibench/?x=1"});
});

test.each(["/nothing", "/../secret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/%", "/aibench/%ff"])(
  "serve answers %s with status 404",
  async (path) => {
    expect(await ask(path)).toMatchObject({status: 404, text: "Not found\n"});
  }
);

test("serve answers an unknown address with the report's own page when it has one", async () => {
  const page = join(folder, "dist/404.html");
  writeFileSync(page, "no such page");
  expect(await ask("/nothing")).toMatchObject({status: 404, text: "no such page"});
  rmSync(page);
});

test("serve fails on a port that is taken", async () => {
  await expect(serve(join(folder, "dist"), {port: server.port})).rejects.toThrow("EADDRINUSE");
});

test("serve fails on a folder that is no report", async () => {
  await expect(serve(folder)).rejects.toThrow(`not a built report: ${folder}`);
});
