const families =
  /\b(gpt|claude|gemini|gemma|llama|mistral|mixtral|codestral|devstral|qwen|qwq|deepseek|grok|kimi|glm|minimax|sonnet|opus|haiku|command-r|nova|phi|granite|nemotron|yi|jamba|starcoder|o[1-9](-mini|-pro|-preview)?)(?![a-z])/i;

/** Whether a text looks like the name of a language model. */
export function isModelName(text: string): boolean {
  return text.length <= 80 && families.test(text.replaceAll("_", " "));
}
