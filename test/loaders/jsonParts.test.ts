import fc from "fast-check";
import {expect, test} from "vitest";
import {jsonParts} from "../../loaders/jsonParts.js";
import type {JsonPart, WantedParts} from "../../loaders/jsonParts.js";

/** The parts of a text that comes in chunks of so many bytes, and what was thrown. */
async function read(text: string, {wanted, size = 7}: {wanted: WantedParts; size?: number}) {
  const bytes = Buffer.from(text);
  const chunks = Array.from({length: Math.ceil(bytes.length / size)}, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size)
  );
  const parts: JsonPart[] = [];
  let error: unknown;
  try {
    for await (const part of jsonParts(chunks, wanted)) parts.push(part);
  } catch (thrown) {
    error = thrown;
  }
  return {parts, error};
}

const log =
  '\uFEFF {"a": {"b": [1, {"c": "x\\"]}"}], "é\\u0041": NaN}, "s": [ {"id": 1, "big": [[[{}]], "}"], "n": {"k": []}, "z": -1.5e3 }, null, {} ,7], "e": [], "last": "q\\\\"} ';

test("jsonParts finds the same parts however the text is cut", async () => {
  const wanted: WantedParts = {
    "/a/b": true,
    "/a/éA": true,
    "/s/*": ["id", "n", "z"],
    "/e/*": true,
    "/last": true,
    "/absent": true
  };
  const expected = [
    {pointer: "/a/b", value: [1, {c: 'x"]}'}]},
    {pointer: "/a/éA", value: null},
    {pointer: "/s/0", value: {id: 1, n: {k: []}, z: -1500}},
    {pointer: "/s/1", value: null},
    {pointer: "/s/2", value: {}},
    {pointer: "/s/3", value: 7},
    {pointer: "/last", value: "q\\"}
  ];
  for (const size of [1, 2, 3, 5, 1000]) expect(await read(log, {wanted, size})).toEqual({parts: expected});
});

test("jsonParts walks into the parts of a part that is gathered", async () => {
  const text = '{"s": [{"id": 1, "tries": [{"m": "a", "t": 2}, {"m": "b"}]}]}';
  const {parts} = await read(text, {wanted: {"/s/*": ["id"], "/s/*/tries/*": ["m"]}});
  expect(parts).toEqual([
    {pointer: "/s/0/tries/0", value: {m: "a"}},
    {pointer: "/s/0/tries/1", value: {m: "b"}},
    {pointer: "/s/0", value: {id: 1}}
  ]);
});

test("jsonParts reads every member of an object, by any key", async () => {
  const {parts} = await read('{"e": {"A/0": [{"s": 1}], "b": 2, "b": 3}, "f": {"c": 4}}', {wanted: {"/e/*": true}});
  expect(parts).toEqual([
    {pointer: "/e/A~10", value: [{s: 1}]},
    {pointer: "/e/b", value: 2},
    {pointer: "/e/b", value: 3}
  ]);
});

test("jsonParts gives what stands before a text breaks off, then throws", async () => {
  const {parts, error} = await read('{"s": [{"id": 1}, {"id": 2', {wanted: {"/s/*": ["id"]}, size: 1000});
  expect(parts).toEqual([{pointer: "/s/0", value: {id: 1}}]);
  expect(error).toEqual(new SyntaxError("unexpected end of JSON input"));
});

test("jsonParts says where it met what is no JSON", async () => {
  const {parts, error} = await read('{"s": [1 2]}', {wanted: {"/s/*": true}, size: 1000});
  expect(parts).toEqual([{pointer: "/s/0", value: 1}]);
  expect(error).toEqual(new SyntaxError('unexpected "2" in JSON at position 9'));
});

test("jsonParts of any JSON finds what JSON.parse finds", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({a: fc.jsonValue(), list: fc.array(fc.jsonValue()), rest: fc.jsonValue()}),
      fc.integer({min: 1, max: 40}),
      fc.constantFrom(0, 2),
      async (value, size, indent) => {
        const {parts, error} = await read(JSON.stringify(value, null, indent), {
          wanted: {"/a": true, "/list/*": true},
          size
        });
        expect(error).toBeUndefined();
        // JSON has no negative zero.
        const plain = JSON.parse(JSON.stringify(value)) as typeof value;
        expect(parts.find((d) => d.pointer === "/a")?.value).toEqual(plain.a);
        expect(parts.filter((d) => d.pointer !== "/a").map((d) => d.value)).toEqual(plain.list);
      }
    )
  );
});
