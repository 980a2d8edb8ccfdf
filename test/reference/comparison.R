# Reference values for the tests of src/stats that compare samples. Needs R (4.2.2) and coin (1.4.2):
#   Rscript test/reference/comparison.R > test/reference/comparison.jsonl
suppressPackageStartupMessages(library(coin))
options(warn = -1, digits = 15)
json <- function(v) {
  if (is.null(v)) return("null")
  if (is.list(v)) {
    if (is.null(names(v))) return(paste0("[", paste(vapply(v, json, ""), collapse = ","), "]"))
    return(paste0("{", paste0("\"", names(v), "\":", vapply(v, json, ""), collapse = ","), "}"))
  }
  if (is.character(v)) return(paste0("\"", v, "\""))
  if (is.logical(v)) return(tolower(as.character(v)))
  if (is.matrix(v)) return(json(lapply(seq_len(nrow(v)), function(i) I(as.vector(v[i, ])))))
  v <- unname(v)
  s <- ifelse(is.nan(v) | is.infinite(v), paste0("\"", v, "\""), format(v, digits = 15, trim = TRUE, scientific = NA))
  s <- vapply(seq_along(v), function(i) if (is.finite(v[i])) format(unclass(v)[i], digits = 15, trim = TRUE) else s[i], "")
  s <- sub("\"Inf\"", "\"Infinity\"", sub("\"-Inf\"", "\"-Infinity\"", s))
  if (length(v) == 1 && !inherits(v, "AsIs")) s else paste0("[", paste(s, collapse = ","), "]")
}
cases <- list()
add <- function(test, input, expected, options = NULL) {
  cases[[length(cases) + 1]] <<- list(test = test, input = input, options = options, expected = expected)
}
vec <- I

set.seed(20261121)
rnorm <- function(...) round(stats::rnorm(...), 3)
rexp <- function(...) round(stats::rexp(...), 3)
rt <- function(...) round(stats::rt(...), 3)
runif <- function(...) round(stats::runif(...), 3)
pairs <- list(
  list(x = c(5, 5, 4, 5, 3), y = c(4, 2, 5, 0, 1)),
  list(x = c(1.1, 2.2, 3.3), y = c(0.5, 2.5, 4.5, 6.5)),
  list(x = c(7), y = c(1, 2, 9)),
  list(x = c(3, 3, 4), y = c(3, 5, 5, 5, 6, 6)),
  list(x = round(rnorm(12), 1), y = round(rnorm(9, 1), 1)),
  list(x = sample(0:5, 25, TRUE), y = sample(0:5, 18, TRUE, c(1, 1, 2, 4, 8, 16))),
  list(x = rnorm(15), y = rnorm(15, 0.5)),
  list(x = rexp(8), y = rexp(20, 0.5)),
  list(x = sample(0:1, 30, TRUE), y = sample(0:1, 22, TRUE, c(1, 3))),
  list(x = 1000000000 + c(1, 2, 3, 5, 8, 13), y = 1000000000 + c(2, 4, 4, 9, 21)),
  list(x = rnorm(40), y = rnorm(3, 2))
)
for (d in pairs) {
  x <- d$x; y <- d$y; m <- length(x); n <- length(y)
  input <- list(x = vec(x), y = vec(y))
  tied <- anyDuplicated(c(x, y)) > 0
  for (alternative in c("two.sided", "less", "greater")) for (correct in c(TRUE, FALSE)) {
    w <- wilcox.test(x, y, alternative = alternative, exact = FALSE, correct = correct)
    add("mannWhitney", input, list(U1 = w$statistic, p = w$p.value),
        list(method = "asymptotic", alternative = sub(".", "-", alternative, fixed = TRUE), continuity = correct))
  }
  g <- factor(rep(c("x", "y"), c(m, n)), levels = c("x", "y"))
  one <- function(a) as.numeric(pvalue(coin::wilcox_test(c(x, y) ~ g, distribution = "exact", alternative = a)))
  add("mannWhitney", input, list(pLess = one("less"), pGreater = one("greater"), pTwoSidedAbs = one("two.sided")), list(method = "exact"))
  v <- c(x, y) - min(x)
  mean1 <- function(a) as.numeric(pvalue(coin::oneway_test(v ~ g, distribution = "exact", alternative = a)))
  if (all(c(x, y) == round(c(x, y)))) # coin counts whole scores only
    add("twoSamplePermutation", input, list(pLess = mean1("less"), pGreater = mean1("greater"), pTwoSidedAbs = mean1("two.sided")))
  if (!tied) {
    for (level in c(0.8, 0.95)) {
      w <- wilcox.test(x, y, exact = TRUE, conf.int = TRUE, conf.level = level)
      add("hodgesLehmann2", input, list(estimate = w$estimate, low = w$conf.int[1], high = w$conf.int[2]), list(level = level))
    }
  }
  if (m > 2) {
    for (correct in c(TRUE, FALSE)) {
      w <- wilcox.test(x, y, exact = FALSE, conf.int = TRUE, correct = correct)
      add("hodgesLehmann2Asymptotic", input, list(estimate = w$estimate, low = w$conf.int[1], high = w$conf.int[2]), list(continuity = correct))
    }
    for (alternative in c("two.sided", "less", "greater")) for (equal in c(TRUE, FALSE)) {
      o <- x[1] # R loses digits to a large offset
      w <- t.test(x - o, y - o, alternative = alternative, var.equal = equal)
      add(if (equal) "studentT" else "welchT", input,
          list(t = w$statistic, df = w$parameter, p = w$p.value, se = w$stderr), list(alternative = sub(".", "-", alternative, fixed = TRUE)))
    }
    w <- t.test(x - o, y - o, conf.level = 0.9)
    add("welchT", input, list(estimate = (mean(x - o) - mean(y - o)), low = w$conf.int[1], high = w$conf.int[2]), list(level = 0.9))
    # two one-sided tests, margin 1
    a <- t.test(x - o, y - o, alternative = "greater", mu = -1)$p.value
    b <- t.test(x - o, y - o, alternative = "less", mu = 1)$p.value
    add("tost", input, list(pLow = a, pHigh = b, p = max(a, b)), list(margin = 1))
    a <- t.test(x - o, y - o, alternative = "greater", mu = -0.5, var.equal = TRUE)$p.value
    b <- t.test(x - o, y - o, alternative = "less", mu = 2, var.equal = TRUE)$p.value
    add("tost", input, list(pLow = a, pHigh = b, p = max(a, b)), list(margin = vec(c(-0.5, 2)), equalVariances = TRUE))
  }
}

differences <- list(
  c(0, 0, 1, -1, 2, 0, 0, 3, 1, 1, -2, 0, 1, 5, 0), c(1.5, -0.25, 2, 3.5, -1, 0.75), c(2), c(-1, -2, -3, 4),
  round(rnorm(20, 0.3), 1), rnorm(30, 0.4), sample(-5:5, 40, TRUE), c(1, 1, 1, 1, -1, -1, 0)
)
for (d in differences) {
  input <- list(d = vec(d))
  nz <- d[d != 0]
  for (correct in c(TRUE, FALSE)) for (alternative in c("two.sided", "less", "greater")) {
    w <- wilcox.test(d, exact = FALSE, correct = correct, alternative = alternative)
    add("wilcoxonSignedRank", input, list(wPlus = w$statistic, p = w$p.value),
        list(method = "asymptotic", continuity = correct, alternative = sub(".", "-", alternative, fixed = TRUE)))
  }
  for (zero in c("wilcox", "pratt")) if (length(nz) > 1) {
    # every sign equally likely, on the midranks that Wilcoxon or Pratt gives
    r <- if (zero == "wilcox") rank(abs(nz)) else rank(abs(d))[d != 0]
    s <- as.integer(round(2 * r)); counts <- 1
    for (v in s) counts <- c(counts, rep(0, v)) + c(rep(0, v), counts)
    W <- sum(s[nz > 0])
    less <- sum(counts[seq_len(W + 1)]) / 2^length(nz); greater <- sum(counts[(W + 1):length(counts)]) / 2^length(nz)
    add("wilcoxonSignedRank", input, list(p = min(1, 2 * min(less, greater)), wPlus = W / 2), list(method = "exact", zeroMethod = zero))
  }
  if (!any(d == 0) && !anyDuplicated(abs(d))) {
    w <- wilcox.test(d, exact = TRUE, conf.int = TRUE)
    add("wilcoxonSignedRank", input, list(p = w$p.value), list(method = "exact"))
    add("hodgesLehmann1", input, list(estimate = w$estimate, low = w$conf.int[1], high = w$conf.int[2]))
  }
  for (alternative in c("two.sided", "less", "greater")) {
    b <- binom.test(sum(d > 0), length(nz), alternative = alternative)
    add("signTest", input, list(p = b$p.value, nPos = sum(d > 0)), list(alternative = sub(".", "-", alternative, fixed = TRUE)))
  }
  if (length(d) > 1) {
    w <- t.test(d, mu = 0.5)
    add("oneSampleT", input, list(t = w$statistic, df = w$parameter, p = w$p.value, estimate = w$estimate, low = w$conf.int[1], high = w$conf.int[2]), list(mu = 0.5))
  }
}

tables <- list(c(3, 1, 1, 3), c(10, 2, 3, 15), c(0, 5, 5, 0), c(150, 15, 140, 25), c(2, 31, 136, 15532), c(7, 0, 2, 9), c(12, 12, 9, 9), c(1, 19, 8, 12))
for (v in tables) {
  t <- matrix(v, 2, byrow = TRUE)
  f <- fisher.test(t)
  add("fisherExact", list(table = t), list(pTwoSided = f$p.value, pLess = fisher.test(t, alternative = "less")$p.value,
    pGreater = fisher.test(t, alternative = "greater")$p.value, oddsRatioR = f$estimate))
  if (all(v > 0)) for (yates in c(TRUE, FALSE)) {
    q <- chisq.test(t, correct = yates)
    add("chiSquareTest", list(table = t), list(chi2 = q$statistic, df = q$parameter, p = q$p.value), list(yates = yates))
  }
  m <- mcnemar.test(t, correct = TRUE); u <- mcnemar.test(t, correct = FALSE)
  if (v[2] + v[3] > 0) add("mcnemarCounts", list(b = v[2], c = v[3]), list(pExact = binom.test(v[2], v[2] + v[3])$p.value, p = u$p.value, chi2 = u$statistic,
    pCorrected = if (v[2] == v[3]) 1 else m$p.value)) # R 4.2 corrects equal counts to 1/n
}
q <- chisq.test(matrix(c(12, 7, 2, 4, 1, 9, 9, 2, 4, 4, 4, 4), 3, byrow = TRUE))
add("chiSquareTest", list(table = matrix(c(12, 7, 2, 4, 1, 9, 9, 2, 4, 4, 4, 4), 3, byrow = TRUE)), list(chi2 = q$statistic, df = q$parameter, p = q$p.value))

groups <- list(
  list(c(5, 5, 4, 5, 5), c(3, 5, 4, 2, 5), c(0, 1, 5, 0, 2), c(5, 4, 4, 4, 3)),
  list(c(2.9, 3.0, 2.5, 2.6, 3.2), c(3.8, 2.7, 4.0, 2.4), c(2.8, 3.4, 3.7, 2.2, 2.0)),
  list(rnorm(7), rnorm(12, 0.5, 2), rnorm(9, 1)),
  list(sample(0:5, 60, TRUE), sample(0:5, 45, TRUE, 1:6), sample(0:5, 30, TRUE), sample(0:5, 50, TRUE, 6:1)),
  list(c(1, 2), c(3, 4)),
  list(round(rnorm(15), 1), round(rnorm(15, 1), 1), round(rnorm(14, 1), 1), round(rnorm(16, 2), 1), round(rnorm(15), 1))
)
for (g in groups) {
  v <- unlist(g); f <- factor(rep(seq_along(g), lengths(g))); N <- length(v); k <- length(g); r <- rank(v)
  input <- list(groups = lapply(g, vec))
  w <- kruskal.test(v, f)
  add("kruskalWallis", input, list(H = w$statistic, df = w$parameter, p = w$p.value))
  R <- tapply(r, f, mean); n <- lengths(g); ij <- combn(k, 2)
  ties <- table(r); s2 <- (sum(r^2) - N * (N + 1)^2 / 4) / (N - 1)
  z <- apply(ij, 2, function(p) (R[p[1]] - R[p[2]]) / sqrt((N * (N + 1) / 12 - sum(ties^3 - ties) / (12 * (N - 1))) * sum(1 / n[p])))
  t <- apply(ij, 2, function(p) (R[p[1]] - R[p[2]]) / sqrt(s2 * (N - 1 - w$statistic) / (N - k) * sum(1 / n[p])))
  for (method in c("bonferroni", "holm", "hochberg", "hommel", "BH", "BY")) {
    p <- 2 * pnorm(-abs(z))
    add("dunn", input, list(statistic = vec(z), p = vec(p), pAdjusted = vec(p.adjust(p, method))), list(adjust = method))
    p <- 2 * pt(-abs(t), N - k)
    add("conoverIman", input, list(statistic = vec(t), p = vec(p), pAdjusted = vec(p.adjust(p, method))), list(adjust = method))
  }
  w <- oneway.test(v ~ f, var.equal = TRUE)
  add("anova", input, list(F = w$statistic, p = w$p.value))
  w <- oneway.test(v ~ f)
  add("welchAnova", input, list(F = w$statistic, df2 = w$parameter[2], p = w$p.value))
  w <- bartlett.test(v, f)
  add("bartlett", input, list(K2 = w$statistic, df = w$parameter, p = w$p.value))
  w <- fligner.test(v, f)
  if (k > 1 && N > 4) add("fligner", input, list(chi2 = w$statistic, p = w$p.value))
  for (center in c("mean", "median")) if (N > 4) {
    d <- abs(v - ave(v, f, FUN = get(center)))
    w <- oneway.test(d ~ f, var.equal = TRUE)
    add("levene", input, list(W = w$statistic, p = w$p.value), list(center = center))
  }
}

blocks <- list(
  matrix(c(5.40, 5.50, 5.55, 5.85, 5.70, 5.75, 5.20, 5.60, 5.50, 5.55, 5.50, 5.40, 5.90, 5.85, 5.70, 5.45, 5.55, 5.60), ncol = 3, byrow = TRUE),
  matrix(sample(0:5, 60, TRUE), ncol = 5), matrix(rnorm(48), ncol = 4), matrix(sample(0:1, 40, TRUE), ncol = 4),
  matrix(c(1, 2, 2, 3, 3, 1, 4, 4), ncol = 2, byrow = TRUE)
)
for (b in blocks) {
  n <- nrow(b); k <- ncol(b); w <- friedman.test(b); ij <- combn(k, 2)
  F <- (n - 1) * w$statistic / (n * (k - 1) - w$statistic)
  add("friedman", list(blocks = b), list(chi2 = w$statistic, p = w$p.value, F = F, pF = pf(F, k - 1, (k - 1) * (n - 1), lower.tail = FALSE)))
  r <- t(apply(b, 1, rank)); R <- colSums(r)
  se <- sqrt(2 * (n * sum(r^2) - sum(R^2)) / ((n - 1) * (k - 1)))
  t <- apply(ij, 2, function(p) (R[p[1]] - R[p[2]]) / se); p <- 2 * pt(-abs(t), (n - 1) * (k - 1))
  add("conoverFriedman", list(blocks = b), list(statistic = vec(t), p = vec(p), pAdjusted = vec(p.adjust(p, "holm"))))
  q <- apply(ij, 2, function(p) abs(R[p[1]] - R[p[2]]) / n / sqrt(k * (k + 1) / (12 * n)))
  add("nemenyi", list(blocks = b), list(q = vec(q), p = vec(ptukey(q, k, Inf, lower.tail = FALSE)), criticalDifference = qtukey(0.95, k, Inf) / sqrt(2) * sqrt(k * (k + 1) / (6 * n))))
}

samples <- list(c(1, 2, 4), c(5, 3, 4, 4.5, 1), c(5, 4, 5, 3, 5), rnorm(11), rnorm(12), rexp(50), mtcars$mpg, rt(200, 3), c(rep(1, 19), 2))
for (x in samples) {
  w <- shapiro.test(x)
  add("shapiroWilk", list(x = vec(x)), list(W = w$statistic, p = w$p.value))
}
for (p in list(c(0.01, 0.02, 0.03, 0.04, 0.05), c(0.5), runif(12)^3, c(0, 1e-300, 1e-20, 1, 0.5, 0.5), c(0.04, 0.04, 0.04)))
  for (method in c("bonferroni", "holm", "hochberg", "hommel", "BH", "BY", "none"))
    add("adjust", list(p = vec(p)), list(adjusted = vec(p.adjust(p, method))), list(method = method))

cat("{\"command\":\"Rscript test/reference/comparison.R > test/reference/comparison.jsonl\",\"version\":\"", R.version.string, ", coin ",
    as.character(packageVersion("coin")), "\"}\n", sep = "")
cat(vapply(cases, json, ""), sep = "\n")
