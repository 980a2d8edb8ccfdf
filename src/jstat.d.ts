declare module "jstat" {
  export const jStat: {
    mean(values: number[]): number;
    variance(values: number[], sample?: boolean): number;
    corrcoeff(x: number[], y: number[]): number;
    spearmancoeff(x: number[], y: number[]): number;
    anovafscore(...groups: number[][]): number;
    normal: {cdf(x: number, mean: number, sd: number): number};
    studentt: {cdf(t: number, df: number): number};
    binomial: {pdf(k: number, n: number, p: number): number};
  };
}
