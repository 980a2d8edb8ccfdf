# Rscript test/reference/distributions.R > test/reference/distributions.jsonl
# One line a value: our function, its arguments, what R 4.2.2 gives, and the call. Grids of our own, deep into both tails.
number <- function(x) if (is.infinite(x)) sprintf('"%s"', ifelse(x > 0, "Infinity", "-Infinity")) else sprintf("%.17g", x)
emit <- function(fn, args, value, call) {
  cat(sprintf('{"fn":"%s","args":[%s],"value":%s,"call":"%s"}\n', fn, paste(sapply(args, number), collapse = ","),
              number(value), call))
}
row <- function(fn, f, call, ...) emit(fn, c(...), f(...), call)

for (x in c(-36.5, -20.5, -8.1, -2.33, -0.7, -1e-9, 0, 0.3, 1.1, 3.9, 6, 12.25, 37.5)) {
  row("normalCdf", pnorm, "pnorm(x)", x)
  row("normalSf", function(x) pnorm(x, lower.tail = FALSE), "pnorm(x, lower.tail = FALSE)", x)
  row("normalLogSf", function(x) pnorm(x, lower.tail = FALSE, log.p = TRUE), "pnorm(x, lower.tail = FALSE, log.p = TRUE)", x)
}
row("normalLogSf", function(x) pnorm(x, lower.tail = FALSE, log.p = TRUE), "pnorm(x, lower.tail = FALSE, log.p = TRUE)", 5000)
for (p in c(1e-305, 1e-77, 1e-15, 3e-6, 0.021, 0.3, 0.4999, 0.5001, 0.77, 0.9, 0.99999)) row("normalQuantile", qnorm, "qnorm(p)", p)

for (x in c(1e-8, 0.3, 0.999, 1.2, 2.02, 4.7, 9.99, 10.01, 33.3, 171.7, 12345.6, 1e12)) row("logGamma", lgamma, "lgamma(x)", x)

for (df in c(0.7, 1, 3, 12.5, 164, 1999, 2500)) for (p in c(1e-290, 1e-60, 1e-9, 0.013, 0.4, 0.5, 0.9)) {
  x <- signif(qchisq(p, df), 6)
  if (x > 1e-300) {
    row("chiSquaredCdf", pchisq, "pchisq(x, df)", x, df)
    row("chiSquaredSf", function(x, df) pchisq(x, df, lower.tail = FALSE), "pchisq(x, df, lower.tail = FALSE)", x, df)
  }
  y <- signif(qchisq(p, df, lower.tail = FALSE), 6)
  row("chiSquaredSf", function(x, df) pchisq(x, df, lower.tail = FALSE), "pchisq(x, df, lower.tail = FALSE)", y, df)
  if (p >= 1e-9) row("chiSquaredQuantile", qchisq, "qchisq(p, df)", p, df)
  row("chiSquaredIsf", function(q, df) qchisq(q, df, lower.tail = FALSE), "qchisq(q, df, lower.tail = FALSE)", p, df)
}
for (df in c(0.8, 1, 2, 4, 11, 33.3, 164, 9999)) for (t in c(-1e5, -77, -6.2, -2.01, -0.3, 0, 0.0001, 1.7, 4.4, 31)) {
  row("studentTCdf", pt, "pt(t, df)", t, df)
  row("studentTSf", function(t, df) pt(t, df, lower.tail = FALSE), "pt(t, df, lower.tail = FALSE)", t, df)
}
for (df in c(1, 2, 4, 11, 33.3, 164, 9999)) for (p in c(1e-12, 0.0005, 0.025, 0.31, 0.6, 0.975, 0.9999))
  row("studentTQuantile", qt, "qt(p, df)", p, df)
for (d in list(c(1, 9), c(2, 30), c(5, 7.5), c(23, 264), c(100, 4))) for (x in c(1e-6, 0.02, 0.8, 1.3, 3.6, 19, 4000)) {
  row("fCdf", pf, "pf(x, d1, d2)", x, d[1], d[2])
  row("fSf", function(x, a, b) pf(x, a, b, lower.tail = FALSE), "pf(x, d1, d2, lower.tail = FALSE)", x, d[1], d[2])
}
for (d in list(c(1, 9), c(2, 30), c(5, 7.5), c(23, 264))) for (p in c(0.01, 0.2, 0.5, 0.9, 0.95, 0.999))
  row("fQuantile", qf, "qf(p, d1, d2)", p, d[1], d[2])
for (s in list(c(0.5, 0.5), c(1, 3), c(3, 1), c(0.7, 12), c(20, 31), c(700, 300))) for (x in c(1e-9, 0.003, 0.2, 0.5, 0.71, 0.97)) {
  row("betaCdf", pbeta, "pbeta(x, a, b)", x, s[1], s[2])
  row("betaSf", function(x, a, b) pbeta(x, a, b, lower.tail = FALSE), "pbeta(x, a, b, lower.tail = FALSE)", x, s[1], s[2])
}
for (s in list(c(0.5, 5.5), c(1, 3), c(6.5, 0.5), c(20, 31), c(700, 300))) for (p in c(0.005, 0.025, 0.5, 0.975))
  row("betaQuantile", qbeta, "qbeta(p, a, b)", p, s[1], s[2])
for (b in list(c(5, 0.95), c(10, 0.5), c(165, 0.83), c(2160, 0.4), c(3e5, 0.01))) for (share in c(0, 0.2, 0.7, 1, 1.1)) {
  k <- min(b[1], floor(b[1] * b[2] * share))
  row("binomialPmf", dbinom, "dbinom(k, n, p)", k, b[1], b[2])
  row("binomialCdf", pbinom, "pbinom(k, n, p)", k, b[1], b[2])
  row("binomialSf", function(k, n, p) pbinom(k, n, p, lower.tail = FALSE), "pbinom(k, n, p, lower.tail = FALSE)", k, b[1], b[2])
}
for (u in c(0.001, 0.025, 0.5, 0.8, 0.975)) for (b in list(c(5, 0.95), c(10, 0.5), c(165, 0.83), c(2160, 0.4)))
  row("binomialQuantile", qbinom, "qbinom(u, n, p)", u, b[1], b[2])
