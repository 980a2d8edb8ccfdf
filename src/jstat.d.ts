declare module "jstat" {
  export const jStat: {
    mean(values: number[]): number;
    variance(values: number[], sample?: boolean): number;
    stdev(values: number[], sample?: boolean): number;
  };
}
