# The weakest pair of a group by year, from a folder that `entente export` wrote; with a picture.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) > 0) arguments[1] else "crink-data"
picture <- if (length(arguments) > 1) arguments[2] else "weakest-pair.pdf"

# Empty cells are missing; nothing else is.
# From Parquet: arrow::read_parquet(file.path(folder, paste0(name, ".parquet")))
read <- function(name) {
  read.csv(file.path(folder, paste0(name, ".csv")), na.strings = "", fileEncoding = "UTF-8")
}

pairs <- choose(sum(read("states")$member), 2)
dyads <- read("dyads")
kappa <- dyads[dyads$measure == "kappa" & !is.na(dyads$value), ]

years <- split(kappa, kappa$year)
whole <- Filter(function(rows) nrow(rows) == pairs, years)
for (year in setdiff(names(years), names(whole))) {
  cat(sprintf("%s unknown: %d of %d pairs are seen\n", year, nrow(years[[year]]), pairs))
}
weakest <- do.call(rbind, lapply(whole, function(rows) rows[which.min(rows$value), ]))
cat(with(weakest, sprintf("%d %s-%s %.2f [%.2f, %.2f] n=%d\n", year, a, b, value, low, high, n)),
    sep = "")

pdf(picture, width = 8, height = 5)
plot(weakest$year, weakest$value, pch = 19, ylim = c(-1, 1), xlab = "",
     ylab = "kappa of the weakest pair, 95 % interval")
arrows(weakest$year, weakest$low, weakest$year, weakest$high, angle = 90, code = 3, length = 0.03)
abline(h = 0, lty = 3)
invisible(dev.off())
