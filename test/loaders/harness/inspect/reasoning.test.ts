import {expect, test} from "vitest";
import type {Header} from "../../../../loaders/harness/inspect/header.js";
import {usageOf} from "../../../../loaders/harness/inspect/usageOf.js";

const log = {eval: {task: "t", model: "acme/mini-1"}} as unknown as Header;
const used = (d: object) => usageOf({model_usage: {"acme/mini-1": d}} as never, {log, judges: new Set()});

test.each([
  [
    "inside, by a total of input and output",
    {input_tokens: 10, output_tokens: 7, reasoning_tokens: 4, total_tokens: 17},
    true
  ],
  [
    "outside, by a total that adds it",
    {input_tokens: 10, output_tokens: 7, reasoning_tokens: 4, total_tokens: 21},
    false
  ],
  [
    "inside, beside cache reads",
    {input_tokens: 10, output_tokens: 7, reasoning_tokens: 4, input_tokens_cache_read: 100, total_tokens: 117},
    true
  ],
  ["unknown without a total", {input_tokens: 10, output_tokens: 7, reasoning_tokens: 4}, null],
  ["unknown where nothing adds up", {input_tokens: 10, output_tokens: 7, reasoning_tokens: 4, total_tokens: 99}, null],
  ["unknown where there is none", {input_tokens: 10, output_tokens: 7, total_tokens: 17}, null]
])("reasoning of an inspect sample is %s", (_, usage, expected) => {
  expect(used(usage).output_includes_reasoning).toBe(expected);
});
