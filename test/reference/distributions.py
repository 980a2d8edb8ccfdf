"""python3 test/reference/distributions.py > test/reference/distributions-mpmath.jsonl   (mpmath 1.4.1, 60 digits)

Noncentral t and studentised range, where R and SciPy keep too few digits: by quadrature of the defining integrals, in
another form and with another rule than src/stats uses.
"""

import json
from mpmath import mp, mpf, quad, exp, log, gamma, sqrt, pi, ncdf, npdf, erfc, inf

mp.dps = 60


def sf(x):
    return erfc(x / sqrt(2)) / 2


def scale_density(s, df):
    """Density of sqrt(chi2 / df)."""
    return 2 * (df / 2) ** (df / 2) / gamma(df / 2) * s ** (df - 1) * exp(-df * s * s / 2)


def nct_sf(t, df, delta):
    t, df, delta = mpf(t), mpf(df), mpf(delta)
    cuts = [mpf(0), mpf("0.05"), mpf("0.2"), mpf("0.4"), mpf("0.6"), mpf("0.8"), 1, mpf("1.2"), mpf("1.5"), 2, 3, 5, 12]
    if t > 0:
        cuts = sorted(set(cuts + [delta / t] * (0 < delta / t < 12)))
    return quad(lambda s: scale_density(s, df) * sf(t * s - delta) if s > 0 else mpf(0), cuts)


def range_sf(r, k):
    """Sum over the least value z: k phi(z) [Q(z)^(k-1) - (Q(z) - Q(z + r))^(k-1)]."""
    def f(z):
        q = sf(z)
        return k * npdf(z) * (q ** (k - 1) - (q - sf(z + r)) ** (k - 1))
    middle = -r / 2
    return quad(f, [middle - 9, middle - 5, middle - 2, middle, middle + 2, middle + 5, max(middle + 9, mpf(9))])


def tukey_sf(q, k, df):
    if df == inf:
        return range_sf(mpf(q), k)
    df = mpf(df)
    low = [mpf(10) ** -j for j in range(8, 0, -1)]
    cuts = [mpf(0)] + low + [mpf("0.3"), mpf("0.6"), mpf("0.8"), 1, mpf("1.2"), mpf("1.5"), 2, 3, 4, 6]
    return quad(lambda s: scale_density(s, df) * range_sf(q * s, k) if s > 0 else mpf(0), cuts, maxdegree=4)


def emit(fn, args, value):
    args = ["Infinity" if a == inf else a for a in args]
    print(json.dumps({"fn": fn, "args": args, "value": float(value), "call": "mpmath quadrature"}), flush=True)


for t, df, delta in [(2, 5, 1), (10, 5, 1), (-3, 5, 1), (30, 5, 30), (30, 5, 36), (0, 10, 2), (5, 50, -3), (2, 15, 4.5),
                     (2.13, 15.25, 2.75), (3, 1, 0.5), (1.7, 23, -1.5), (-4, 8, 2), (60, 12, 3), (2, 200, 2.5)]:
    emit("noncentralTSf", [t, df, delta], nct_sf(t, df, delta))
for q, k in [(0.3, 3), (2.5, 2), (3.3, 5), (3.5, 40), (5, 10), (8, 10), (12, 3), (20, 4)]:
    emit("studentizedRangeSf", [q, k, inf], tukey_sf(q, k, inf))
mp.dps = 25
for q, k, df in [(3.6, 3, 12), (1.5, 6, 4), (9, 5, 8), (40, 4, 3), (25, 10, 30)]:
    emit("studentizedRangeSf", [q, k, df], tukey_sf(q, k, df))
