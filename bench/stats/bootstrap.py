"""The bootstrap by hand in NumPy, each in the fastest form we know, and SciPy's. First line of input: the data as JSON."""

import json
import sys

import numpy as np
import scipy.stats
from scipy.special import ndtr, ndtri

from peer import serve

data = json.loads(sys.stdin.readline())
x = np.array(data["values"])
gates = np.array(data["gates"], dtype=float)
tasks = np.array(data["tasks"], dtype=float)  # tasks[task][model]
tasks32 = tasks.astype(np.float32)
B = 10_000
rng = np.random.default_rng(1)


def replicates(values):
    n = len(values)
    return values[rng.integers(0, n, size=(B, n), dtype=np.uint16)].mean(1)


def percentile():
    return np.percentile(replicates(x), [2.5, 97.5])


def bca(values=x):
    t = replicates(values)
    m = values.mean()
    z0 = ndtri(((t < m).sum() + (t <= m).sum()) / 2 / B)
    d = values - m  # the jackknife of a mean in closed form
    a = (d**3).sum() / (6 * (d**2).sum() ** 1.5)
    z = z0 + ndtri([0.025, 0.975])
    return np.quantile(t, ndtr(z0 + z / (1 - a * z)))


def scipy_interval(method, values=x):
    return scipy.stats.bootstrap(
        (values,), np.mean, n_resamples=B, method=method, vectorized=True, axis=-1, random_state=rng
    ).confidence_interval


def clustered_bincount(X=tasks, chunk=500):
    n, m = X.shape
    out = np.empty((B, m), dtype=X.dtype)
    offset = (np.arange(chunk) * n)[:, None]
    for at in range(0, B, chunk):
        drawn = rng.integers(0, n, size=(chunk, n), dtype=np.uint16) + offset
        out[at : at + chunk] = np.bincount(drawn.ravel(), minlength=chunk * n).reshape(chunk, n).astype(X.dtype) @ X
    return out / n


def clustered_gather(chunk=100):
    n, m = tasks.shape
    out = np.empty((B, m))
    for at in range(0, B, chunk):
        out[at : at + chunk] = tasks[rng.integers(0, n, size=(chunk, n), dtype=np.uint16)].mean(1)
    return out


serve({
    "percentile by hand": percentile,
    "bca by hand": bca,
    "percentile scipy": lambda: scipy_interval("percentile"),
    "bca scipy": lambda: scipy_interval("BCa"),
    "gates by hand": lambda: bca(gates),
    "gates scipy": lambda: scipy_interval("BCa", gates),
    "clustered bincount": clustered_bincount,
    "clustered bincount, small chunks": lambda: clustered_bincount(chunk=100),
    "clustered bincount, float32": lambda: clustered_bincount(tasks32, chunk=100),
    "clustered gather": clustered_gather,
})
