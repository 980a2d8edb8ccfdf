# Rscript test/reference/bootstrap.R > test/reference/bootstrap.json
# Replicates and the intervals that R's boot (1.3.28.1, R 4.2.2) makes of them.
suppressPackageStartupMessages(library(boot))
numbers <- function(x) paste0("[", paste(sprintf("%.15g", x), collapse = ","), "]")
one <- function(name, x, statistic, R) {
  set.seed(7)
  b <- boot(x, function(x, i) c(statistic(x[i]), var(x[i]) / length(i)), R)
  jack <- vapply(seq_along(x), function(i) statistic(x[-i]), 0)
  ci <- suppressWarnings(boot.ci(b, conf = 0.9, type = c("norm", "basic", "stud", "perc")))
  # boot.ci's BCa takes its acceleration from a regression; it is given the jackknife's here.
  bca <- suppressWarnings(boot.ci(b, conf = 0.9, type = "bca", index = 1, L = (length(x) - 1) * (mean(jack) - jack)))
  sprintf(paste0('{"name":"%s","x":%s,"estimate":%.15g,"replicates":%s,"variances":%s,"variance":%.15g,"jackknife":%s,',
                 '"level":0.9,"normal":%s,"basic":%s,"studentized":%s,"percentile":%s,"bca":%s}'),
          name, numbers(x), b$t0[1], numbers(b$t[, 1]), numbers(b$t[, 2]), b$t0[2], numbers(jack), numbers(ci$normal[2:3]),
          numbers(ci$basic[4:5]), numbers(ci$student[4:5]), numbers(ci$percent[4:5]), numbers(bca$bca[4:5]))
}
set.seed(1)
skewed <- round(rexp(40), 3)
cat("[", paste(c(one("mean of skewed values", skewed, mean, 399), one("mean of gates", c(5, 4, 5, 3, 5, 0, 4, 5, 5, 2, 5, 4), mean, 199),
                 one("sd of skewed values", skewed, sd, 399)), collapse = ",\n"), "]\n")
