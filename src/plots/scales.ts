/**
 * What every chart shares: one colour a vendor, hollow for what was published, the text of the page. Each colour keeps a
 * contrast of 3 : 1 on the light and on the dark page, and any two can be told apart with red–green or blue blindness;
 * still no chart says anything by colour alone.
 */
const vendorColors: Record<string, string> = {
  anthropic: "#cf7a18",
  openai: "#037758",
  google: "#7349f5",
  qwen: "#b12997",
  deepseek: "#14a0c2",
  "z-ai": "#74690e",
  moonshotai: "#de073e",
  "x-ai": "#a357c9"
};

/** Vendors without a colour of their own, mixtures of models, and what stands for nobody. */
export const neutralColor = "#808790";

/** The page behind the chart: fills what is hollow, and sets a label off from the lines it crosses. */
export const paperColor = "var(--theme-background, #fff)";

/** Text that stands back: notes, rails, the reasons why something is missing. */
export const mutedColor = "var(--theme-foreground-muted, #6b7078)";

/** Lines that carry no datum: rails, guides, the zero line. */
export const ruleColor = "var(--theme-foreground-faint, #b0b4ba)";

/** Opacity of a mark that is there for context only. */
export const fadedOpacity = 0.4;

/** `style` of every chart: the page's own face and ink, large enough to read on a phone. */
export const chartStyle = {
  background: "transparent",
  color: "currentColor",
  fontFamily: "var(--sans-serif, sans-serif)",
  fontSize: "12px"
} as const;

/** The vendor in a canonical model id: "anthropic/claude-opus-5" → "anthropic". */
export function vendorOf(modelId: string): string {
  return modelId.split("/", 1)[0];
}

/** The colour of a model on every chart: its vendor's. */
export function colorOf(modelId: string): string {
  const vendor = vendorOf(modelId);
  return Object.hasOwn(vendorColors, vendor) ? vendorColors[vendor] : neutralColor;
}

/** The fill of a model's mark: its colour where runs are here, hollow where the value is the study's own. */
export function fillOf({model_id, origin}: {model_id: string; origin: string}): string {
  return origin === "computed" ? colorOf(model_id) : paperColor;
}

/** The vendors that have a colour of their own. */
export const coloredVendors = Object.keys(vendorColors);
