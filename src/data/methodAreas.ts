/** The questions that the statistics answer, and the files of src/stats that answer each. */
export const methodAreas: {title: string; files: string[]}[] = [
  {
    title: "How sure of one number",
    files:
      "defaultInterval meanInterval boundedMeanInterval summaryInterval wilson clopperPearson agrestiCoull jeffreys wald binomialTest medianInterval rateDifference bootstrapInterval pairedBootstrap studentizedInterval idealBootstrap twoSampleBootstrap clusteredError stratifiedError pairedError jackknife bootstrapReplicates replicateInterval replicateQuantiles jointBootstrap"
  },
  {
    title: "Is A better than B",
    files:
      "mannWhitney allPairsMannWhitney wilcoxonSignedRank signTest pairedPermutation twoSamplePermutation tTest mcnemar fisherExact barnardExact boschlooExact chiSquareTest cliffsDelta rankBiserial hodgesLehmann hodgesLehmann2Asymptotic cohensD probabilityOfImprovement tost rope"
  },
  {
    title: "Do several differ",
    files:
      "kruskalWallis dunn conoverIman friedman conoverFriedman nemenyi cochranQ anova welchAnova levene bartlett fligner shapiroWilk adjust cliques comparePairs clusterOrder"
  },
  {
    title: "Benchmark measures",
    files:
      "passAtK passAtKMean passHatK passHatKInterval retryCurve costOfPass costOfPassFromSums fiellerRatio stoppedCost marginalCostOfPass paretoFront paretoBounds paretoProbability frontChances rankProbability rankIntervals interquartileMean optimalityGap performanceProfile conditionalValueAtRisk taskDiscrimination noiseSplit"
  },
  {
    title: "Agreement and consistency",
    files:
      "pearson spearman kendall confusionTable cohenKappa fleissKappa krippendorffAlpha intraclassCorrelation linConcordance blandAltman meanAbsoluteDifference judgeBias roganGladen predictionPowered jaccard coefficientOfVariation pooledSd normalisedEntropy consistencyConfidence fingerprint weightedComposite rankStability"
  },
  {
    title: "Planning",
    files:
      "powerT sampleSizeT sampleSizeNormal sampleSizeProportions sampleSizeMcNemar sampleSizePairedEval sampleSizeRank minimumDetectableDifference minimumDetectableRate runsToSeparate stoppingRule confidenceSequence"
  },
  {
    title: "Forensics of printed numbers",
    files: "parsePrinted comparePrinted grim grimmer fittingMultisets overMultisets impossibleStatistic sdBound partsAddUp"
  },
  {title: "Routing", files: "bestByType oracleBound cascade cascadePairs escalation escalationFromMeans"},
  {
    title: "Distributions",
    files:
      "normal studentT chiSquared fDistribution betaDistribution binomial noncentralT studentizedRange gammaFunctions betaFunctions errorFunction"
  },
  {
    title: "Building blocks",
    files:
      "describe quantile ranks random drawNormal drawGamma resampling checks tails order sorted sortLabelled selectSorted rankGroups differences pairCounts rankSumCounts subsetSums splitSums signSums lattice idealDistribution drawIndices meanReplicates placeQuantiles permutationTails shifted unconditionalTest brent newton solveIncreasing continuedFraction integrateLog"
  }
].map(({title, files}) => ({title, files: files.split(" ")}));
