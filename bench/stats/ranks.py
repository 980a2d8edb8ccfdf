"""Rank tests in SciPy, and by hand in NumPy where that is faster. First line of input: the folder of the data."""

import os
import sys

import numpy as np
import scipy.stats
from scipy.special import ndtr

from peer import serve

folder = sys.stdin.readline().strip()


def read(name, groups):
    return np.fromfile(os.path.join(folder, name)).reshape(groups, -1)


units = read("units", 5)
gates = read("gates", 5)
gates_int = gates.astype(np.int8)
models = {"scores": read("scores", 50), "passes": read("passes", 50)}


def kruskal_by_hand(groups):
    """Without the ranking of every value that scipy.stats does: one sort, and sums by group."""
    sizes = [len(g) for g in groups]
    x = np.concatenate(groups)
    n = len(x)
    order = np.argsort(x, kind="stable" if x.dtype.itemsize < 4 else None)
    x = x[order]
    group = np.repeat(np.arange(len(groups), dtype=np.uint8), sizes)[order]
    starts = np.flatnonzero(np.concatenate(([True], x[1:] != x[:-1])))
    t = np.diff(starts, append=n)
    ranks = np.repeat(starts + (t + 1) / 2, t)
    sums = np.bincount(group, weights=ranks, minlength=len(groups))
    h = 12 / (n * (n + 1)) * (sums**2 / sizes).sum() - 3 * (n + 1)
    t = t.astype(float)
    h /= 1 - (t**3 - t).sum() / (float(n) ** 3 - n)
    return h, scipy.stats.chi2.sf(h, len(groups) - 1)


def kruskal_counted(groups):
    """Whole scores: a histogram of each group."""
    H = np.array([np.bincount(g, minlength=6) for g in groups])
    sizes = H.sum(1)
    n = sizes.sum()
    t = H.sum(0).astype(float)
    ranks = np.cumsum(t) - (t - 1) / 2
    h = 12 / (n * (n + 1)) * ((H @ ranks) ** 2 / sizes).sum() - 3 * (n + 1)
    h /= 1 - (t**3 - t).sum() / (float(n) ** 3 - n)
    return h, scipy.stats.chi2.sf(h, len(groups) - 1)


def pairs_scipy(samples):
    out = []
    for i in range(len(samples)):
        for j in range(i + 1, len(samples)):
            u, p = scipy.stats.mannwhitneyu(samples[i], samples[j], method="asymptotic")
            out.append((2 * u / (len(samples[i]) * len(samples[j])) - 1, p))
    return out


def pairs_by_hand(samples):
    """Each sample sorted once; each pair by binary search; the p of all pairs at once."""
    k, n = samples.shape
    S = np.sort(samples, axis=1)
    i, j = np.triu_indices(k, 1)
    u = np.empty(len(i))
    ties = np.empty(len(i))
    for r, (a, b) in enumerate(zip(i, j)):
        x, y = S[a], S[b]
        right = np.searchsorted(x, y, "right")
        left = np.searchsorted(x, y, "left")
        u[r] = n * n - (left.sum() + right.sum()) / 2
        both = np.concatenate((x, y))
        both.sort(kind="stable")
        t = np.diff(np.flatnonzero(np.concatenate(([True], both[1:] != both[:-1], [True])))).astype(float)
        ties[r] = (t**3 - t).sum()
    d = u - n * n / 2
    z = (d - np.sign(d) / 2) / np.sqrt(n * n / 12 * (2 * n + 1 - ties / (2 * n * (2 * n - 1))))
    return 2 * u / (n * n) - 1, 2 * ndtr(-np.abs(z))


def check():
    """The forms by hand do the same work."""
    assert np.allclose(kruskal_by_hand(units), scipy.stats.kruskal(*units), rtol=1e-9)
    assert np.allclose(kruskal_counted(gates_int), scipy.stats.kruskal(*gates), rtol=1e-9)
    for samples in models.values():
        assert np.allclose(np.transpose(pairs_by_hand(samples[:4])), pairs_scipy(samples[:4]), rtol=1e-9)


check()
serve({
    "kruskal units": lambda: scipy.stats.kruskal(*units),
    "kruskal units by hand": lambda: kruskal_by_hand(units),
    "kruskal gates": lambda: scipy.stats.kruskal(*gates),
    "kruskal gates by hand": lambda: kruskal_by_hand(gates_int),
    "kruskal gates counted": lambda: kruskal_counted(gates_int),
    "pairs scores": lambda: pairs_scipy(models["scores"]),
    "pairs scores by hand": lambda: pairs_by_hand(models["scores"]),
    "pairs passes": lambda: pairs_scipy(models["passes"]),
    "pairs passes by hand": lambda: pairs_by_hand(models["passes"]),
})
