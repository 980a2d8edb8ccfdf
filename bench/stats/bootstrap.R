# The bootstrap in R. Arguments: this folder, and a file with the data as R code.
arguments <- commandArgs(trailingOnly = TRUE)
source(file.path(arguments[1], "peer.R"))
source(arguments[2])
suppressPackageStartupMessages(library(boot))
B <- 10000
bca <- function(x) boot.ci(boot(x, function(x, i) mean(x[i]), B), type = "bca")
serve(list(
  "percentile" = function() {
    n <- length(values)
    quantile(colMeans(matrix(sample(values, n * B, replace = TRUE), n)), c(0.025, 0.975))
  },
  "bca" = function() bca(values),
  "gates" = function() bca(gates),
  "clustered" = function() {
    n <- nrow(tasks)
    t(vapply(seq_len(B), function(b) tabulate(sample.int(n, n, TRUE), n), numeric(n))) %*% tasks / n
  }
))
