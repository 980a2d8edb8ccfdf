import type {Provider} from "@pydantic/genai-prices";
import {expect, test} from "vitest";
import {findListed} from "../../../loaders/prices/findListed.js";

function list(id: string, models: string[], model_match?: Provider["model_match"]): Provider {
  return {
    id,
    name: id,
    api_pattern: "",
    model_match,
    models: models.map((model) => ({id: model, match: {equals: model}, prices: {}}))
  };
}

const providers = [
  list("anthropic", ["claude-mini-4-5"], {contains: "claude"}),
  list("openai", ["gpt-9"], {starts_with: "gpt-"}),
  {...list("azure", ["gpt-9"]), fallback_model_providers: ["anthropic"]},
  list("together", ["openai/gpt-oss"]),
  list("openrouter", ["anthropic/claude-mini-4.5", "openai/gpt-9", "acme/mini", "acme/mini:free", "acme/loss:free"])
];

function found(...names: string[]): string | undefined {
  const listed = findListed(names, providers);
  return listed && `${listed.provider.id} ${listed.model.id}`;
}

test.each([
  ["in the list of its vendor first", ["openai/gpt-9"], "openai gpt-9"],
  ["by another name of the same vendor", ["anthropic/claude-mini-4.5", "claude-mini-4-5"], "anthropic claude-mini-4-5"],
  ["in OpenRouter's list where the vendor has none", ["acme/mini"], "openrouter acme/mini"],
  ["in OpenRouter's where the name says so", ["openrouter/openai/gpt-9"], "openrouter openai/gpt-9"],
  ["in a reseller's list by its own id", ["together/openai/gpt-oss"], "together openai/gpt-oss"],
  ["without a vendor, by whose model the name is", ["gpt-9"], "openai gpt-9"],
  ["by the words of promptfoo", ["openai:chat:gpt-9"], "openai gpt-9"],
  ["by the words of Inspect for Azure", ["openai/azure/gpt-9"], "azure gpt-9"],
  ["in a list that the package puts behind the reseller's", ["azureai/claude-mini-4-5"], "anthropic claude-mini-4-5"],
  ["whatever the case", ["OpenAI/GPT-9"], "openai gpt-9"]
])("findListed finds a model %s", (_, names, expected) => {
  expect(found(...names)).toBe(expected);
});

test.each([
  ["only resembles one", ["openai/gpt-9-turbo"]],
  ["runs locally under a name of its own", ["ollama/mini"]],
  ["is of another vendor", ["acme/gpt-9"]],
  ["is free under another name", ["acme/loss", "acme/loss:free"]]
])("findListed finds nothing for a model that %s", (_, names) => {
  expect(found(...names)).toBeUndefined();
});

test("findListed takes a free offer where the id itself says so", () => {
  expect(found("acme/mini:free")).toBe("openrouter acme/mini:free");
});

test("findListed finds nothing where two of a list have the name", () => {
  const twice = [list("openai", ["gpt-9", "gpt-9"])];
  expect(findListed(["openai/gpt-9"], twice)).toBeUndefined();
});
