import {gzipSync} from "node:zlib";
import type {Response} from "playwright-core";

/** How much a page weighs, every response of a fresh visit compressed. */
export async function gzipWeight(responses: Response[]): Promise<number> {
  const bodies = await Promise.all(responses.filter((d) => d.ok()).map((d) => d.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}
