import {expect, test} from "vitest";
import {redact} from "../../loaders/redact.js";
import {createProject} from "./archiveFixture.js";

// Put together here, so that no scanner takes this file for a leak.
const key = (...parts: string[]) => parts.join("");

test.each([
  ["Anthropic key", key("sk-", "ant-", "api03-AbCdEfGhIjKlMnOpQrSt")],
  ["OpenAI key", key("sk-", "proj-", "AbCdEfGhIjKlMnOpQrStUvWx")],
  ["GitHub token", key("gh", "p_", "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789")],
  ["AWS key id", key("AK", "IA", "ABCDEFGHIJKLMNOP")],
  ["Google key", key("AI", "za", "AbCdEfGhIjKlMnOpQrStUvWxYz012345678")],
  ["Hugging Face token", key("h", "f_", "AbCdEfGhIjKlMnOpQrStUvWxYz")],
  ["JSON web token", key("ey", "JhbGciOiJI", ".ey", "JzdWIiOiIx", ".c2lnbmF0dXJl")]
])("redact(text) takes out a %s and leaves the words around it", (kind, secret) => {
  expect(redact(`before ${secret} after`)).toEqual({text: `before [redacted: ${kind}] after`, kinds: [kind]});
});

test("redact(text) takes out an authorization header with its scheme", () => {
  expect(redact('{"Authorization": "Bearer abcdefghijklmnopqrstuvwxyz"}').text).not.toContain("abcdefghij");
});

test("redact(text) takes out cookies", () => {
  expect(redact("Cookie: session=0123456789abcdef; theme=dark").kinds).toEqual(["cookie"]);
});

test.each([
  "the model answered with a monkey and a keyboard",
  "task-risk-assessment-of-a-longer-name",
  "sk-learn is a library",
  "tokens_input: 1234567890",
  "bearer of good news",
  "the password is wrong"
])("redact(%j) leaves it as it is", (text) => {
  expect(redact(text)).toEqual({text, kinds: []});
});

test("a secret in a result file is neither in the database nor in its problems, and is reported", async () => {
  const project = createProject();
  const secret = key("sk-", "ant-", "api03-AbCdEfGhIjKlMnOpQrSt");
  project.write({
    "x/run.json": {
      benchbook: "run/1",
      task: "t",
      model: "mini",
      attempts: [{passed: false, error: `401 for ${secret}`}, {passed: true}],
      settings: {headers: {"x-api-key": secret}}
    },
    "x/bad.json": {benchbook: "run/1", task: "t", model: "mini", cost_usd: secret}
  });
  const {problems} = await project.load();
  expect(await project.rows("SELECT error FROM attempts WHERE attempt = 1")).toEqual([
    {error: "401 for [redacted: Anthropic key]"}
  ]);
  const everything = JSON.stringify([
    problems,
    await project.rows("FROM configs"),
    await project.rows("FROM attempts"),
    await project.rows("FROM runs")
  ]);
  expect(everything).not.toContain("AbCdEfGh");
  expect(
    problems.filter((d) => d.code === "secret").map((d) => [d.severity, d.source, d.expected, d.received])
  ).toEqual([
    ["warning", "x/run.json", "no secret in attempts", "Anthropic key"],
    ["warning", "x/run.json", "no secret in configs", "Anthropic key"]
  ]);
});
