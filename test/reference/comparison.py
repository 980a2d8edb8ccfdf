# Reference values for the tests of src/stats that compare samples, where R has none. Needs SciPy 1.10:
#   python3 test/reference/comparison.py > test/reference/comparison-scipy.jsonl
import json
import sys

import numpy as np
import scipy
from scipy import stats

random = np.random.RandomState(20261121)


def clean(v):
    if isinstance(v, dict):
        return {k: clean(x) for k, x in v.items()}
    if isinstance(v, (list, tuple, np.ndarray)):
        return [clean(x) for x in v]
    return v.item() if isinstance(v, np.generic) else v


def add(test, input, expected, **options):
    print(json.dumps(clean({"test": test, "input": input, "options": options or None, "expected": expected})))


command = "python3 test/reference/comparison.py > test/reference/comparison-scipy.jsonl"
print(json.dumps({"command": command, "version": f"SciPy {scipy.__version__}, NumPy {np.__version__}"}))

for table in [[3, 1, 1, 3], [7, 12, 8, 3], [1, 9, 11, 3], [18, 7, 11, 19], [2, 7, 8, 2], [5, 0, 3, 9], [20, 35, 22, 13]]:
    a, b, c, d = table
    t = [[a, b], [c, d]]
    two = stats.boschloo_exact(t, n=128)
    less = stats.boschloo_exact(t, alternative="less", n=128).pvalue
    greater = stats.boschloo_exact(t, alternative="greater", n=128).pvalue
    add("boschlooExact", {"table": t}, {"statistic": two.statistic, "p": two.pvalue, "pLess": less, "pGreater": greater})
    for pooled in [True, False]:
        barnard = stats.barnard_exact(t, pooled=pooled, n=128)
        add("barnardExact", {"table": t}, {"statistic": barnard.statistic, "p": barnard.pvalue}, pooled=pooled, tolerance=0)

for d in [[0, 0, 1, -1, 2, 0, 3, 1, 1, -2], [0, 0, 0, 3], [1.5, -0.5, 0, 2.5, 0.5, -1.5], list(random.randint(-5, 6, 30))]:
    for zero in ["wilcox", "pratt", "zsplit"]:
        for correction in [True, False]:
            for alternative in ["two-sided", "less", "greater"]:
                w = stats.wilcoxon(d, zero_method=zero, correction=correction, alternative=alternative, mode="approx")
                add("wilcoxonSignedRank", {"d": d}, {"p": w.pvalue}, method="asymptotic", zeroMethod=zero,
                    continuity=correction, alternative=alternative)


def mean_difference(x, y, axis):
    return np.mean(x, axis=axis) - np.mean(y, axis=axis)


for m, n in [(5, 4), (3, 8), (7, 7)]:
    x, y = random.normal(size=m).round(4), random.normal(0.8, 1, size=n).round(4)
    p = {a: stats.permutation_test((x, y), mean_difference, n_resamples=np.inf, alternative=a, vectorized=True).pvalue
         for a in ["two-sided", "less", "greater"]}
    add("twoSamplePermutation", {"x": x, "y": y},
        {"pTwoSidedDoubled": p["two-sided"], "pLess": p["less"], "pGreater": p["greater"]})
for n in [4, 9, 12]:
    x, y = random.normal(0.5, 1, size=n).round(4), random.normal(size=n).round(4)
    p = {a: stats.permutation_test((x, y), mean_difference, permutation_type="samples", n_resamples=np.inf, alternative=a,
                                   vectorized=True).pvalue for a in ["two-sided", "less", "greater"]}
    add("pairedPermutation", {"x": x, "y": y}, {"pTwoSided": p["two-sided"], "pLess": p["less"], "pGreater": p["greater"]})
