# Rank tests in R. Arguments: this folder, and the folder of the data.
arguments <- commandArgs(trailingOnly = TRUE)
source(file.path(arguments[1], "peer.R"))
suppressPackageStartupMessages(library(coin))
read <- function(name, groups) {
  path <- file.path(arguments[2], name)
  matrix(readBin(path, "double", file.size(path) / 8), ncol = groups)
}
columns <- function(m) lapply(seq_len(ncol(m)), function(i) m[, i])
units <- columns(read("units", 5))
gates <- columns(read("gates", 5))
models <- list(scores = columns(read("scores", 50)), passes = columns(read("passes", 50)))
x <- read("x", 1)[, 1]
y <- read("y", 1)[, 1]
pairs <- function(samples) {
  combn(length(samples), 2, function(ij) {
    a <- samples[[ij[1]]]
    b <- samples[[ij[2]]]
    w <- suppressWarnings(wilcox.test(a, b, exact = FALSE))
    c(2 * w$statistic / (length(a) * length(b)) - 1, w$p.value)
  })
}
serve(list(
  "kruskal units" = function() kruskal.test(units),
  "kruskal gates" = function() kruskal.test(gates),
  "pairs scores" = function() pairs(models$scores),
  "pairs passes" = function() pairs(models$passes),
  "exact" = function() {
    g <- factor(rep(c("x", "y"), c(length(x), length(y))))
    pvalue(coin::wilcox_test(c(x, y) ~ g, distribution = "exact"))
  }
))
