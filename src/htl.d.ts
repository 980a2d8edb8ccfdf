declare module "htl" {
  export function html(strings: TemplateStringsArray, ...values: unknown[]): Node | null;
  export function svg(strings: TemplateStringsArray, ...values: unknown[]): Node | null;
}
