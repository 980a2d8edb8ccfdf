import type {ModelInfo, Provider} from "@pydantic/genai-prices";
import {holds, nameMatch} from "./nameMatch.js";

/** First segments of model names → providers of the package. */
const providerIds: Record<string, string> = {
  anthropic: "anthropic",
  "arcee-ai": "arcee",
  azure: "azure",
  azureai: "azure",
  bedrock: "aws",
  cerebras: "cerebras",
  cohere: "cohere",
  deepseek: "deepseek",
  fireworks: "fireworks",
  fireworks_ai: "fireworks",
  gemini: "google",
  google: "google",
  groq: "groq",
  minimax: "minimax",
  mistral: "mistral",
  mistralai: "mistral",
  moonshot: "moonshotai",
  moonshotai: "moonshotai",
  novita: "novita",
  openai: "openai",
  openrouter: "openrouter",
  perplexity: "perplexity",
  together: "together",
  together_ai: "together",
  vertex: "google",
  vertex_ai: "google",
  "x-ai": "x-ai",
  xai: "x-ai",
  "z-ai": "zai",
  zai: "zai"
};

export interface Listed {
  provider: Provider;
  model: ModelInfo;
}

/**
 * Finds a model in the lists of the package by its id or one of its other names, the id first: in the list of its
 * vendor, or those that the package puts behind it, then in OpenRouter's, whose ids are vendor/model too. Only one that
 * is named exactly, and only where one alone is; a free offer is that of a model only when its id says so.
 */
export function findListed([id, ...others]: string[], providers: Provider[]): Listed | undefined {
  const names = [id, ...others.filter((name) => !name.endsWith(":free"))].map(inSegments);
  const isBare = (name: string) => !name.includes("/");
  const whole = names.filter((name) => !isBare(name));
  const vendors = (whole.length > 0 ? whole : names).map((name) => vendorOf(name, providers));
  const tries = [
    ...whole.flatMap((name) => segmentsOf(name)),
    ...[...new Set(vendors)].flatMap((provider) => names.filter(isBare).map((name) => ({provider, name})))
  ];
  const direct = tries.filter((d) => d.provider !== "openrouter");
  const resold = [...whole.map((name) => ({provider: "openrouter", name})), ...tries];
  for (const {provider, name} of [...direct, ...resold]) {
    const list = providers.find((d) => d.id === provider);
    for (const id of [provider, ...(list?.fallback_model_providers ?? [])]) {
      const found = findInList(name, id === provider ? list : providers.find((d) => d.id === id));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Names of other shapes as provider/model: promptfoo's `openai:chat:gpt-5`, Inspect's `openai/azure/gpt-5`. */
function inSegments(name: string): string {
  const words = name.toLowerCase();
  const [, first, rest] = /^([a-z_-]+):(?:(?:chat|completion|messages|responses):)?(.+)$/.exec(words) ?? [];
  if (first !== undefined && Object.hasOwn(providerIds, first)) return `${first}/${rest}`;
  return words.replace(/^[a-z]+\/(?=(?:azure|bedrock|vertex)\/)/, "");
}

/** Whose model a name means: by its first segment, or by the package's own rule where it has none. */
function vendorOf(name: string, providers: Provider[]): string | undefined {
  const [first, ...rest] = name.split("/");
  if (rest.length === 0) return providers.find((d) => d.model_match !== undefined && holds(d.model_match, name))?.id;
  if (!Object.hasOwn(providerIds, first)) return undefined;
  return providerIds[first] === "openrouter" ? vendorOf(rest.join("/"), providers) : providerIds[first];
}

/** `openai/gpt-5` → gpt-5 in the list of OpenAI; `openrouter/openai/gpt-5` → openai/gpt-5 in that of OpenRouter. */
function segmentsOf(name: string): {provider: string; name: string}[] {
  const [first, ...rest] = name.split("/");
  return Object.hasOwn(providerIds, first) ? [{provider: providerIds[first], name: rest.join("/")}] : [];
}

function findInList(name: string, provider: Provider | undefined): Listed | undefined {
  if (provider === undefined) return undefined;
  for (const exactness of [2, 1]) {
    const models = provider.models.filter((model) => nameMatch(model, name) === exactness);
    if (models.length === 1) return {provider, model: models[0]};
    if (models.length > 1) return undefined;
  }
  return undefined;
}
