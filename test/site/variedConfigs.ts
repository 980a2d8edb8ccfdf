import type {costKinds} from "../../loaders/schema/words.js";

export interface VariedConfig {
  id: string;
  label: string;
  model: string;
  harness: string;
  variant: string;
  /** How often a run may try. */
  attempts: number;
  /** How good it is, −1 to 2. */
  strength: number;
  /** Of an attempt, in US dollars. */
  price: number;
  costKind: (typeof costKinds)[number];
  /** Whether runs state their tokens. */
  tokens: boolean;
}

/** Names that pages find hard: long, without a place to break, in other scripts, and like markup. */
export const oddNames = [
  {slug: "script", text: '<script>alert("name")</script>'},
  {slug: "cjk", text: "月光代码生成器第三代专业版"},
  {slug: "long", text: "Extraordinarily-Long-Model-Name-Without-Any-Space-2026-11-21-preview"},
  {slug: "arabic", text: "نموذج كتابة الشفرة"},
  {slug: "entity", text: "R&amp;D “quoted” <b>Ünïcödé</b>"},
  {slug: "emoji", text: "🦉 Owl 4"}
];

const vendors = ["anthropic", "openai", "google", "acme", "qwen", "deepseek", "z-ai", "moonshotai"];
const harnesses = ["agent-one", "Harness with a rather long name 2.1"];
const variants = ["plain", "planned first"];

/** Configs as four of a model: two variants in two harnesses; so few as five are of four models. */
export function variedConfigs(count: number, {random}: {random: () => number}): VariedConfig[] {
  const ofModel = count < 12 ? 2 : 4;
  return Array.from({length: count}, (_, i) => {
    const m = Math.floor(i / ofModel);
    const odd =
      m % 5 === 1 || count < 12 ? oddNames[(count < 12 ? m : Math.floor(m / 5)) % oddNames.length] : undefined;
    const name = odd && m < 5 * oddNames.length ? odd.text : `Model ${m + 1}`;
    const variant = variants[i % 2];
    const harness = harnesses[Math.floor(i / 2) % 2];
    const costKind = i % 11 === 4 ? "subscription" : i % 11 === 7 ? "unknown" : i % 29 === 9 ? "free" : "measured";
    return {
      id: `config-${String(i).padStart(3, "0")}`,
      label: `${name} · ${variant}${Math.floor(i / 2) % 2 && ofModel === 4 ? " · long harness" : ""}`,
      model: `${vendors[m % vendors.length]}/model-${m + 1}`,
      harness,
      variant,
      attempts: i % 3 === 0 ? 3 : 1,
      strength: 3 * random() - 1,
      price: 10 ** (2 * random() - 3),
      costKind,
      tokens: i % 4 !== 3
    };
  });
}
