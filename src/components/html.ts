import * as htl from "htl";

/** htl's template literal, for templates that have one root element. */
export const html = htl.html as unknown as (strings: TemplateStringsArray, ...values: unknown[]) => HTMLElement;
